using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record MoveTarget(
    ActionId ActionId, Target? To, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class MoveTargetHandler
{
    public static TargetMoved Handle(MoveTarget command, Recommendation recommendation)
    {
        var action = recommendation.Action(command.ActionId);
        var reason = Rules.Said(command.Reason, "Say why the target moves.", nameof(command.Reason));

        Refuse.When(action.IsOver, new ActionIsOver(action.Status));
        Targets.Check(command.To);
        Refuse.When(command.To == action.Target, new SameTarget());
        Refuse.When(command.To.On < command.On, new TargetBeforeMeeting());
        Refuse.When(command.To is { Kind: TargetKind.Rule, On: not null }, new RuleWithDate());

        return new TargetMoved(command.ActionId, command.To, command.Meeting, command.Decision, reason, command.On);
    }
}

public sealed record SameTarget() : Refusal("That is the target already. Enter another.", nameof(MoveTarget.To));

public sealed record TargetBeforeMeeting()
    : Refusal("The new target must not be before the meeting that sets it.", nameof(MoveTarget.To));

public sealed record RuleWithDate()
    : Refusal("A rule has no date of its own: it is worked out when its milestone is reached.", nameof(MoveTarget.To));
