using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Store.Lists;

public enum ActionSort { MostUrgent, Target, Agency, Review, Owner }

/// <summary>Which actions are listed, in which order. Nothing chosen: all that are open, most urgent first.</summary>
/// <param name="Status">A status that is over (completed, closed) lists those instead of the open ones.</param>
/// <param name="Everything">Open and over alike.</param>
/// <param name="Page">From 1.</param>
/// <param name="TimeAsked">Only those for which more time was asked and nothing decided yet.</param>
/// <param name="StuckDue">Only those completed so long ago that it is time to look whether they stuck.</param>
/// <param name="DueBy">Only those still to be done whose target falls from today up to this day.</param>
public sealed record ActionFilter(
    BodyId? Agency = null, Rag? Colour = null, ReviewId? Review = null, PersonId? Owner = null, ActionStatus? Status = null,
    bool Everything = false, ActionSort Sort = ActionSort.MostUrgent, bool Descending = false, int Page = 1,
    bool TimeAsked = false, DateOnly? DueBy = null, bool StuckDue = false)
{
    public const int PageSize = 25;

    /// <summary>Whether open, over or (null) both are asked for.</summary>
    public bool? Over => this switch
    {
        { StuckDue: true } => true,
        { Status: { } status } => status.IsOver(),
        { Colour: Rag.Blue or Rag.None } => true,
        { Everything: true } => null,
        _ => false,
    };
}

/// <summary>One part of an action in a list, with its review's reference and its colour on the day asked.</summary>
public sealed record ListedAction(ActionRow Row, string ReviewReference, Rag Colour);

/// <summary>One page of the list.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Counts">How many there are of each colour, whichever colour was chosen.</param>
public sealed record ActionPage(
    IReadOnlyList<ListedAction> Rows, int Total, IReadOnlyDictionary<Rag, int> Counts, int Page)
{
    public int Pages => Math.Max(1, (Total + ActionFilter.PageSize - 1) / ActionFilter.PageSize);
}

/// <summary>A recommendation as the viewer may read it, with the version to post back.</summary>
public sealed record ReadPlan(ActionPlan Plan, long Version, string ReviewReference);

/// <summary>One action of a recommendation the viewer may read.</summary>
public sealed record ReadAction(PlannedAction Action, ReadPlan In);

/// <summary>How many of a recommendation's actions are still open, at which version of it.</summary>
public sealed record PlanStanding(RecommendationId Id, long Version, int Open)
{
    internal static PlanStanding Of(ActionPlan plan, long version) => new(plan.Id, version, plan.Actions.Count(a => !a.Status.IsOver()));
}
