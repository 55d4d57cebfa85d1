using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record ConfirmOwnership(
    ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class ConfirmOwnershipHandler
{
    public static OwnershipConfirmed Handle(ConfirmOwnership command, Recommendation recommendation)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var reason = Rules.Said(command.Reason, "Say why the action stays with the agency.", nameof(command.Reason));
        Refuse.When(part.NotOursOn is null, new OwnershipNotDisputed());
        return new OwnershipConfirmed(command.ActionId, command.Agency, command.Meeting, command.Decision, reason, command.On);
    }
}

public sealed record OwnershipNotDisputed() : Refusal("The agency has not said that the action is not its own, so there is nothing to confirm.");
