using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="To">Which board, body or office, in words.</param>
public sealed record EscalateAction(
    ActionId ActionId, BodyId Agency, Narrative? To, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class EscalateActionHandler
{
    public static ActionEscalated Handle(EscalateAction command, Recommendation recommendation)
    {
        recommendation.OpenPart(command.ActionId, command.Agency);
        var to = Rules.Said(command.To, "Say to whom the matter is taken.", nameof(command.To));
        var reason = Rules.Said(command.Reason, "Say why the matter is taken higher.", nameof(command.Reason));
        return new ActionEscalated(command.ActionId, command.Agency, to, command.Meeting, command.Decision, reason, command.On);
    }
}
