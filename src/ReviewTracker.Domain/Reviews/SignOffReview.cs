using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that the Steering Group signed the review off.</summary>
public sealed record SignOffReview(DateOnly On, MeetingId Meeting, DecisionId Decision);

public static class SignOffReviewHandler
{
    /// <param name="openActions">How many actions of the review are neither completed nor closed.</param>
    public static ReviewSignedOff Handle(SignOffReview command, Review review, int openActions, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of the sign-off", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        var published = review.Course.Milestones.First(MilestoneIds.Published, today);
        Refuse.When(published is null || command.On < published, new SignedOffUnpublished());
        var signed = review.Latest(MilestoneIds.SignedOff, today);
        Refuse.When(signed is not null, new AlreadySignedOff(signed.GetValueOrDefault()));
        Refuse.When(openActions > 0, new ActionsStillOpen(openActions));

        return new ReviewSignedOff(command.On, command.Meeting, command.Decision);
    }
}

public sealed record SignedOffUnpublished()
    : Refusal("A review is signed off once it is published", nameof(SignOffReview.On));

public sealed record AlreadySignedOff(DateOnly On) : Refusal($"The review was signed off on {On.InWords()}");

public sealed record PlanHasGrown()
    : Refusal("A recommendation was added to the review’s plan while you decided. Read the plan again before it is signed off");

public sealed record ActionsStillOpen(int Count)
    : Refusal(Count == 1
        ? "1 action is still open; it must be accepted or closed by the group first"
        : $"{Count} actions are still open; they must be accepted or closed by the group first");
