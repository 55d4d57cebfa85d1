using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="From">The agency whose part it is.</param>
/// <param name="To">The agency that takes it over.</param>
public sealed record ReassignAction(
    ActionId ActionId, BodyId From, BodyId? To, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class ReassignActionHandler
{
    public static ActionReassigned Handle(ReassignAction command, Recommendation recommendation)
    {
        recommendation.OpenPart(command.ActionId, command.From);
        var reason = Rules.Said(command.Reason, "Say why another agency takes it over.", nameof(command.Reason));
        Refuse.When(command.To is null || command.To == command.From, new NobodyToTakeOver());
        return new ActionReassigned(
            command.ActionId, command.From, command.To.Value, command.Meeting, command.Decision, reason, command.On);
    }
}

public sealed record NobodyToTakeOver() : Refusal("Choose the other agency that takes the action over.", nameof(ReassignAction.To));
