using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.Reporting;

/// <summary>An action with all its agencies' parts, so that totals count it once.</summary>
public sealed record WholeAction(ImmutableList<ActionRow> Parts)
{
    /// <summary>The rows' actions in the order in which they stand in their reports.</summary>
    public static ImmutableList<WholeAction> AllOf(IEnumerable<ActionRow> parts) =>
        [.. parts.GroupBy(p => p.ActionId).Select(g => new WholeAction([.. g.OrderBy(p => !p.FirstPart)]))
            .OrderBy(a => a.First.RecommendationNumber, NumberOrder.Natural).ThenBy(a => a.First.Number, NumberOrder.Natural)];

    public ActionRow First => Parts[0];

    /// <summary>The worst part's colour and why.</summary>
    public RagVerdict RagOn(DateOnly day) => Parts.Select(p => p.RagOn(day)).MinBy(v => v.Colour)!;

    /// <summary>Days between the original target and the current one; null while either is not known.</summary>
    public int? SlippedDays => First.SlippedDays;

    public ReviewId ReviewId => Parts[0].ReviewId;

    /// <summary>Every part was accepted.</summary>
    public bool Completed => Parts.TrueForAll(p => p.Status is ActionStatus.Completed);

    /// <summary>The day its last part was accepted; null while one is not.</summary>
    public DateOnly? CompletedOn => Completed ? Parts.Max(p => p.ActionAcceptedOn ?? p.AcceptedOn) : null;

    /// <summary>Every part had been accepted before this system began: counted on a line of its own.</summary>
    public bool BeforeTracker => Completed && Parts.TrueForAll(p => p.BeforeTracker);

    /// <summary>The Steering Group accepted it here.</summary>
    public bool Implemented => Completed && !BeforeTracker;

    /// <summary>How often it counts as implemented in that year: once, or once for each agency that is done.</summary>
    public int ImplementedIn(ReportingYear year, CountingChosen counting)
    {
        DateOnly? DoneOn(ActionRow part) => counting.ImplementedBy is ImplementedBy.Claimed
            ? part.Status is ActionStatus.Completed or ActionStatus.WithTheSteeringGroup ? part.ClaimedOn : null
            : part.Status is ActionStatus.Completed ? part.AcceptedOn : null;

        if (counting.PerPart) return Parts.Count(p => !p.BeforeTracker && year.Holds(DoneOn(p)));
        if (counting.ImplementedBy is ImplementedBy.Accepted) return Implemented && year.Holds(CompletedOn) ? 1 : 0;
        var here = Parts.FindAll(p => !p.BeforeTracker);
        return !here.IsEmpty && here.TrueForAll(p => DoneOn(p) is not null) && year.Holds(here.Max(DoneOn)) ? 1 : 0;
    }

    /// <summary>Neither accepted by all nor closed without completion.</summary>
    public bool Open => !Completed && Parts.TrueForAll(p => p.ClosedOn is null);

    /// <summary>One part at least is past its target and waits for nobody's decision.</summary>
    public bool OverdueOn(DateOnly day) => Open && Parts.Exists(p => p.RagOn(day).Colour is Rag.Red);
}
