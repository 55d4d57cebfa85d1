using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Pages.Actions.Answering;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>From what was filled in to the decision and its effect, as the domain pairs them.</summary>
internal static class Decision
{
    /// <summary>What can be decided as the action stands.</summary>
    public static IEnumerable<DecisionKind> KindsFor(PlannedAction action, PlannedPart part)
    {
        if (part.Status is ActionStatus.WithTheSteeringGroup)
        {
            yield return DecisionKind.AcceptCompletion;
            yield return DecisionKind.ReturnForEvidence;
        }

        if (!action.Status.IsOver()) yield return DecisionKind.MoveTarget;
        if (part.TimeAskedOn is not null && !part.Status.IsOver()) yield return DecisionKind.RefuseMoreTime;
        if (!action.Status.IsOver()) yield return DecisionKind.CloseUncompleted;
        if (action.Parts.Exists(p => p.Status.IsOver())) yield return DecisionKind.Reopen;
    }

    public static (DecisionRecorded Decision, object[] Effects) Of(DecideActionModel form, Meeting meeting, Recommendation shown, ReviewFile review)
    {
        var (action, agency, minute) = (new ActionId(form.ActionId), new BodyId(form.Agency), form.AsMinute());
        (DecisionRecorded, object[]) Pair((DecisionRecorded Decision, RecommendationEvent Effect) pair) => (pair.Decision, [pair.Effect]);
        switch (form.Kind)
        {
            case DecisionKind.AcceptCompletion: return Pair(Deciding.Accept(meeting, shown, action, agency, minute));
            case DecisionKind.ReturnForEvidence: return Pair(Deciding.Return(meeting, shown, action, agency, minute));
            case DecisionKind.RefuseMoreTime: return Pair(Deciding.RefuseMoreTime(meeting, shown, action, agency, minute));
            case DecisionKind.CloseUncompleted: return Pair(Deciding.Close(meeting, shown, action, form.Closure!.Value, minute));
            case DecisionKind.Reopen: return Pair(Deciding.Reopen(meeting, shown, action, minute));
            default:
                var (decision, moved) = Deciding.MoveTarget(meeting, shown, action, form.AsTarget(), minute);
                return (decision, RuleDates.With(moved, moved.To, shown.Apply(moved), review));
        }
    }
}
