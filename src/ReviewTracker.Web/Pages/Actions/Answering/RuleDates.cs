using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>Targets that count from a milestone of the review.</summary>
public static class RuleDates
{
    public static IReadOnlyList<Choice> Milestones(ReviewFile review, DateOnly today) =>
        [.. review.RegimeOn(today).Milestones.Where(m => !m.Recurs).Select(m => new Choice(m.Id, m.Title))];

    /// <summary>What is written beside an event that sets such a target when its milestone was reached long ago: its date.</summary>
    public static object[] With(ActionEvent set, Target target, Recommendation after, ReviewFile review) =>
        target is { Kind: TargetKind.Rule, After: { } milestone } && review.Course.Milestones.First(milestone, DateOnly.MaxValue) is { } on
            ? [set, .. WorkOutRuleDateHandler.Handle(new(milestone, on), after).Where(known => known.ActionId == set.ActionId)]
            : [set];
}
