using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record CloseUncompleted(
    ActionId ActionId, Closure Closure, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class CloseUncompletedHandler
{
    public static ActionClosedUncompleted Handle(CloseUncompleted command, Recommendation recommendation)
    {
        var action = recommendation.Action(command.ActionId);
        var reason = Rules.Said(command.Reason, "Say why the action is closed without completion.", nameof(command.Reason));

        Refuse.When(action.IsOver, new ActionIsOver(action.Status));

        return new ActionClosedUncompleted(
            command.ActionId, command.Closure, command.Meeting, command.Decision, reason, command.On);
    }
}
