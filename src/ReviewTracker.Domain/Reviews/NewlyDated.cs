using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>
/// Which milestones get their first day, or another first day, through what is about to be recorded. Targets of actions
/// that count from one of them ("3 months after publication") are worked out from it.
/// </summary>
public static class NewlyDated
{
    /// <param name="proposed">Events as a handler gave them, not yet recorded.</param>
    public static ImmutableList<(string Milestone, DateOnly On)> Of(Review review, IEnumerable<object> proposed)
    {
        var after = proposed.Aggregate(review, (state, e) =>
            Fold.Step(state, new Recorded(e, review.Id.Value, 0, 0, default)) ?? state);
        return
        [
            .. from milestone in after.Course.Milestones.Entries.Select(e => e.Milestone).Distinct()
               let first = after.Course.Milestones.First(milestone, DateOnly.MaxValue)
               where first is not null && first != review.Course.Milestones.First(milestone, DateOnly.MaxValue)
               select (milestone, first.Value),
        ];
    }
}
