using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>Who answers for an agency's part from now on.</summary>
public sealed class OwnerModel(ActionDesk desk) : OwnerPage(desk)
{
    public override string Nobody => "Choose";

    public override string DayIs => "From when?";

    protected override string Said => "The owner is named.";

    protected override object Decide(Recommendation recommendation) =>
        NameOwnerHandler.Handle(new(ActionId, Body, Named, Day), recommendation, Today);
}
