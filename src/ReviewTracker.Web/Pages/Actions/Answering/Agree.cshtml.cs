using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>An agency agreed to carry its part out.</summary>
public sealed class AgreeModel(ActionDesk desk) : OwnerPage(desk)
{
    public override string Nobody => "To be named later";

    public override string DayIs => "When did the agency agree?";

    protected override string Said => "The agreement is on record.";

    protected override object Decide(Recommendation recommendation) =>
        AgreeActionHandler.Handle(new(ActionId, Body, Named, Day), recommendation, Today);
}
