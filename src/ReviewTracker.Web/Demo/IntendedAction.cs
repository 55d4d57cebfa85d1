using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Demo;

internal enum ActionFate { Accepted, Closed, BeforeTracker, Standing, Open, Letter }

/// <summary>One action that a report leads to, and what is to become of it.</summary>
internal sealed class IntendedAction(LifePlan review, RecommendationId recommendation, string number, string text, string topic)
{
    public LifePlan Review => review;
    public RecommendationId Recommendation => recommendation;
    public ActionId Id { get; } = new(Chance.Id($"action/{review.Number}/{number}"));
    public string Number => number;
    public string Text => text;
    public string Topic => topic;

    /// <summary>A national recommendation is carried out by a letter to a department.</summary>
    public bool IsLetter { get; init; }
    public Chance Chance { get; } = new($"action/{review.Number}/{number}");

    public required ImmutableList<BodyId> Agencies { get; init; }
    public required DateOnly Added { get; init; }
    public required ActionFate Fate { get; set; }

    /// <summary>No meeting before it accepts this action.</summary>
    public DateOnly Earliest { get; set; }

    /// <summary>The meeting before the review's sign-off has to settle it; null: none has to.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The meeting that settled it; null while it is open.</summary>
    public DateOnly? SettledAt { get; set; }

    /// <summary>Due some months after publication rather than on a date.</summary>
    public bool ByRule { get; set; }
}
