using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>The coordinator looked at a claim and its evidence before the meeting.</summary>
public sealed record CheckClaim(ActionId ActionId, BodyId Agency, Advice Advice, Narrative? Reason, DateOnly On);

public static class CheckClaimHandler
{
    public static ClaimChecked Handle(CheckClaim command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        Refuse.When(part.ClaimedOn is null, new NoClaim());
        Rules.PresentOrPast(command.On, today, "The day it was checked");
        var reason = command.Advice is Advice.Accept
            ? Rules.MaySay(command.Reason, nameof(command.Reason))
            : Rules.Said(command.Reason, "Say what is missing, so that the group and the agency understand it.", nameof(command.Reason));
        return new ClaimChecked(command.ActionId, command.Agency, command.Advice, reason, command.On);
    }
}
