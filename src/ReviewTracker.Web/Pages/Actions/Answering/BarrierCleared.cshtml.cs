using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>What stood in an agency's way is gone.</summary>
public sealed class BarrierClearedModel(ActionDesk desk) : PartCommandPage(desk)
{
    protected override string Said => "The barrier is no longer flagged.";

    protected override object Decide(Recommendation recommendation) =>
        ClearBarrierHandler.Handle(new(ActionId, Body, Day), recommendation, Today);
}
