using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record WithdrawClaim(ActionId ActionId, BodyId Agency, Narrative? Reason, DateOnly On);

public static class WithdrawClaimHandler
{
    public static ClaimWithdrawn Handle(WithdrawClaim command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var reason = Rules.Said(command.Reason, "Say why the claim is withdrawn.", nameof(command.Reason));

        Refuse.When(part.ClaimedOn is null, new NoClaim());
        Rules.PresentOrPast(command.On, today, "The date");
        Refuse.When(command.On < part.ClaimedOn, new BeforeTheClaim(part.ClaimedOn.Value));

        return new ClaimWithdrawn(command.ActionId, command.Agency, reason, command.On);
    }
}

public sealed record NoClaim() : Refusal("The agency has not claimed completion, so there is no claim to decide or withdraw.");

public sealed record BeforeTheClaim(DateOnly ClaimedOn)
    : Refusal($"The date must not be before the claim of {ClaimedOn.InWords()}.", "On");
