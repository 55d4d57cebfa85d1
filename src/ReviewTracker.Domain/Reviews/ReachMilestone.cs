using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that a milestone of the review's rules was reached.</summary>
public sealed record ReachMilestone(string Milestone, DateOnly On, string? Note);

public static class ReachMilestoneHandler
{
    public static MilestoneReached Handle(ReachMilestone command, Review review, DateOnly today)
    {
        review.CheckNotEnded(today);
        var milestone = MilestoneChecks.Find(review, command.Milestone, today, nameof(command.Milestone));
        Refuse.When(milestone.OwnCommand, new RecordedByItsOwnAct(milestone.Title));
        review.CheckHappened(command.On, today, "date it was reached", nameof(command.On));
        var before = review.Latest(milestone.Id, today);
        Refuse.When(before is not null && !milestone.Recurs, new AlreadyReached(milestone.Title, before.GetValueOrDefault()));
        Refuse.When(review.Course.Milestones.Of(milestone.Id, today).Any(r => r.On == command.On),
            new AlreadyReached(milestone.Title, command.On));

        return new MilestoneReached(milestone.Id, command.On, Narrative.Of(command.Note));
    }
}

/// <summary>Looking a milestone up in the review's rules.</summary>
internal static class MilestoneChecks
{
    public static Milestone Find(Review review, string id, DateOnly today, string field)
    {
        var milestone = review.RegimeOn(today).Find(id);
        Refuse.When(milestone is null, new UnknownMilestone(field));
        return milestone;
    }
}

public sealed record UnknownMilestone(string At)
    : Refusal("Choose a milestone from the list of the rules this review follows", At);

public sealed record RecordedByItsOwnAct(string Title)
    : Refusal($"“{Title}” has a page of its own; record it there", nameof(ReachMilestone.Milestone));

public sealed record AlreadyReached(string Title, DateOnly On)
    : Refusal($"“{Title}” was reached on {On.InWords()}; correct that date if it is wrong", nameof(ReachMilestone.On));
