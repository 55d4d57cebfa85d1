using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Pages.Actions.Answering;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>The review an action belongs to, as it is filed and as its own decisions know it.</summary>
public sealed record ActionSetting(ReviewFile Filed, Review Review, long Version);

/// <summary>From the button pressed to the decision and its effect, as the domain pairs them.</summary>
internal static class ActionDecision
{
    public static (DecisionRecorded Decision, object[] Effects) Of(
        ActionModel form, Meeting meeting, Recommendation shown, ActionSetting setting, Minute minute, DateOnly today)
    {
        var (action, agency) = (new ActionId(form.ActionId), new BodyId(form.Agency));
        return form.Pressed switch
        {
            Press.Accept => Pair(Deciding.Accept(meeting, shown, action, agency, minute)),
            Press.Return => Pair(Deciding.Return(meeting, shown, action, agency, minute)),
            Press.RefuseMoreTime => Pair(Deciding.RefuseMoreTime(meeting, shown, action, agency, minute)),
            Press.Reassign => Pair(Deciding.Reassign(meeting, shown, action, agency, To(form), minute)),
            Press.Keep => Pair(Deciding.KeepWithAgency(meeting, shown, action, agency, minute)),
            Press.Escalate => Pair(Deciding.Escalate(meeting, shown, action, agency, Narrative.Of(form.Higher), minute)),
            Press.Reopen => Pair(Deciding.Reopen(meeting, shown, action, setting.Review, minute, today)),
            Press.NewAction => Born(form, meeting, shown, setting.Review, minute, today),
            Press.MoveTarget => Moved(form, meeting, shown, setting.Filed, minute),
            Press.Other => (Deciding.About(meeting, shown, action, minute), []),
            { } closing => Pair(Deciding.Close(meeting, shown, action, closing.AsClosure()!.Value, minute)),
            null => throw new InvalidOperationException("No button was pressed."),
        };
    }

    private static (DecisionRecorded, object[]) Pair<T>((DecisionRecorded Decision, T Effect) pair) where T : RecommendationEvent =>
        (pair.Decision, [pair.Effect]);

    private static (DecisionRecorded, object[]) Born(ActionModel form, Meeting meeting, Recommendation shown, Review review, Minute minute, DateOnly today) =>
        Pair(Deciding.AddAction(meeting, shown, form.Born.Added(new ActionId(form.NewId), meeting.HeldOn), review, minute, today));

    private static (DecisionRecorded, object[]) Moved(ActionModel form, Meeting meeting, Recommendation shown, ReviewFile review, Minute minute)
    {
        var (decision, moved) = Deciding.MoveTarget(meeting, shown, new ActionId(form.ActionId), form.AsTarget(), minute);
        return (decision, RuleDates.With(moved, moved.To, shown.Apply(moved), review));
    }

    private static BodyId? To(ActionModel form) => form.To is { Length: > 0 } to ? new BodyId(Guid.Parse(to)) : null;
}
