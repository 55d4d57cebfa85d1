using System.Collections.Immutable;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>A milestone of the review was reached (or its day corrected): what counts from it gets its date.</summary>
public sealed record WorkOutRuleDate(string Milestone, DateOnly MilestoneOn);

public static class WorkOutRuleDateHandler
{
    /// <summary>One event per open action whose current target counts from the milestone and is not dated so already.</summary>
    public static ImmutableList<RuleDateKnown> Handle(WorkOutRuleDate command, Recommendation recommendation) =>
    [
        .. from action in recommendation.Actions.Values
           where !action.IsOver && action.Target.Kind is TargetKind.Rule && action.Target.After == command.Milestone
           let due = command.MilestoneOn.AddMonths(action.Target.Months ?? 0)
           where action.Target.On != due
           orderby action.Number, action.Id.Value
           select new RuleDateKnown(action.Id, command.Milestone, command.MilestoneOn, due),
    ];
}
