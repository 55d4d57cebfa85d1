using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Puts the day of a milestone right, or says that it was not reached at all.</summary>
/// <param name="WasOn">The day on record.</param>
/// <param name="On">The right day; null when it was not reached.</param>
public sealed record CorrectMilestone(string Milestone, DateOnly WasOn, DateOnly? On, string? Reason);

public static class CorrectMilestoneHandler
{
    public static MilestoneCorrected Handle(CorrectMilestone command, Review review, DateOnly today)
    {
        var entry = review.Course.Milestones.Of(command.Milestone, today).FirstOrDefault(r => r.On == command.WasOn);
        Refuse.When(entry is null, new NotReachedThen());
        Refuse.When(command.On == command.WasOn, new SameDay());
        CheckStaysWithdrawn(command, review);
        if (command.On is { } on) CheckNewDay(command, on, review, today);
        else Refuse.When(command.Milestone == MilestoneIds.Notified, new NotificationStays());
        var reason = ReviewChecks.CheckReason(command.Reason, nameof(command.Reason));

        return new MilestoneCorrected(command.Milestone, command.WasOn, command.On, reason, entry.Outcome, entry.Verdict);
    }

    // What was taken down comes back by two people, not by one who moves the day.
    private static void CheckStaysWithdrawn(CorrectMilestone command, Review review)
    {
        if (command.Milestone != MilestoneIds.Published) return;
        var withdrawn = review.Course.Withdrawals.Where(w => w >= command.WasOn && w < command.On).Min(w => (DateOnly?)w);
        Refuse.When(withdrawn is not null, new WithdrawnByThen(withdrawn.GetValueOrDefault()));
    }

    private static void CheckNewDay(CorrectMilestone command, DateOnly on, Review review, DateOnly today)
    {
        const string what = "right day";
        if (command.Milestone != MilestoneIds.Notified)
        {
            review.CheckHappened(on, today, what, nameof(command.On));
            return;
        }

        ReviewChecks.CheckPast(on, today, what, nameof(command.On));
        var next = review.Course.Milestones.Entries.Where(e => e.Milestone != MilestoneIds.Notified).Min(e => (DateOnly?)e.On);
        Refuse.When(on > next, new NotificationAfterTheRest(next.GetValueOrDefault()));
    }
}

public sealed record NotReachedThen()
    : Refusal("This milestone is not on record for that day; look at the milestones again", nameof(CorrectMilestone.WasOn));

public sealed record SameDay() : Refusal("That is the day on record already", nameof(CorrectMilestone.On));

public sealed record WithdrawnByThen(DateOnly Withdrawn)
    : Refusal($"It was withdrawn on {Withdrawn.InWords()}; to publish it again, propose the publication", nameof(CorrectMilestone.On));

public sealed record NotificationStays()
    : Refusal("There is no review without its notification; end the review as entered in error instead", nameof(CorrectMilestone.On));

public sealed record NotificationAfterTheRest(DateOnly Next)
    : Refusal($"Something was recorded for {Next.InWords()}; the notification cannot be later", nameof(CorrectMilestone.On));
