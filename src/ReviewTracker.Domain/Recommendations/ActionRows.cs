using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>The plan as rows of the action list: one per agency's part.</summary>
public static class ActionRows
{
    public static IEnumerable<(string Key, ActionRow Row)> Of(ActionPlan plan, DateOnly day) =>
        from action in plan.Actions
        from part in action.Parts
        select (Key(action.Id, part.Agency), Row(plan, action, part));

    public static string Key(ActionId action, BodyId agency) => $"{action}/{agency}";

    private static ActionRow Row(ActionPlan plan, PlannedAction action, PlannedPart part)
    {
        var facts = action.FactsOf(part, plan.Kind);
        var rag = facts.Dates(RagPolicy.Default);
        return new ActionRow(
            plan.Id, plan.ReviewId, action.Id, part.Agency, plan.Number, action.Number, action.Text, plan.Scope, plan.Kind,
            part.Owner, action.Parts.Count, ReferenceEquals(part, action.Parts[0]), part.Status, action.Target.Kind,
            action.OriginalDue, action.DueFor(part), action.Moves.Count, action.AddedOn, part.LastUpdateOn, part.ClaimedOn,
            part.CompletedOn, part.TimeAskedOn, part.TimeAskedUntil, part.AcceptedOn, action.AcceptedOn, part.BeforeTracker,
            part.ClosedOn, rag.Settled, rag.GreyUntil, rag.RuleDateUnknown, rag.AmberFrom, rag.RedFrom,
            facts.BarrierOn, facts.LetterOn, facts.SilentSince)
        {
            NotOursOn = part.NotOursOn, Advised = part.Advised, EscalatedOn = part.EscalatedOn, StuckCheckedOn = part.StuckCheckedOn,
            Stuck = part.Stuck,
        };
    }
}
