using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Reporting.Packs;

/// <summary>What a report is made from: the lists as they stood on a day, as far as its reader may see them.</summary>
/// <param name="On">The day whose facts these are.</param>
public sealed record PackFacts(
    DateOnly On, IReadOnlyList<CaseloadRow> Reviews, IReadOnlyList<ActionRow> Actions, IReadOnlyList<MeetingRecord> Meetings)
{
    public IReadOnlyList<RecommendationTheme> Themes { get; init; } = [];
}

/// <summary>The theme of one recommendation, and the day it was made.</summary>
public sealed record RecommendationTheme(Kernel.RecommendationId Recommendation, Kernel.ReviewId Review, string Theme, DateOnly MadeOn);
