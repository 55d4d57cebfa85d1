using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record ReopenAction(ActionId ActionId, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class ReopenActionHandler
{
    public static ActionReopened Handle(ReopenAction command, Recommendation recommendation)
    {
        var action = recommendation.Action(command.ActionId);
        var reason = Rules.Said(command.Reason, "Say why the action is opened again.", nameof(command.Reason));

        Refuse.When(action.Parts.Values.All(p => !p.Status.IsOver()), new NothingToReopen());

        return new ActionReopened(command.ActionId, command.Meeting, command.Decision, reason, command.On);
    }
}

public sealed record NothingToReopen() : Refusal("The action is open already.");
