using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Reporting.Dashboards;

/// <summary>A review stood in a stage from a day until another; null while it stands there.</summary>
public sealed record StageSpell(ReviewId Review, Stage Stage, DateOnly From, DateOnly? Until);

/// <summary>How long reviews stood in a stage before they left it, in days, with how many it is told of.</summary>
public sealed record StageTime(Stage Stage, int Reviews, int Median, int Shortest, int Longest)
{
    public static ImmutableList<StageTime> AllOf(IEnumerable<StageSpell> spells) =>
        [.. spells.Where(s => s.Until is not null && !s.Stage.IsEnd()).GroupBy(s => s.Stage).OrderBy(g => g.Key).Select(g => Of(g.Key, g))];

    // Somebody who was in a stage twice was in it for both spells together.
    private static StageTime Of(Stage stage, IEnumerable<StageSpell> spells)
    {
        var days = spells.GroupBy(s => s.Review).Select(g => g.Sum(s => s.Until!.Value.DayNumber - s.From.DayNumber)).Order().ToList();
        return new(stage, days.Count, (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2, days[0], days[^1]);
    }
}
