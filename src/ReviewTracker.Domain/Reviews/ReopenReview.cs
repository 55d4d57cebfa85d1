using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Opens a signed-off review again.</summary>
public sealed record ReopenReview(DateOnly On, string? Reason);

public static class ReopenReviewHandler
{
    public static ReviewReopened Handle(ReopenReview command, Review review, DateOnly today)
    {
        review.CheckNotEnded(today);
        review.CheckHappened(command.On, today, "date of reopening", nameof(command.On));
        var signed = review.Latest(MilestoneIds.SignedOff, today);
        Refuse.When(signed is null, new NotSignedOff());
        Refuse.When(command.On < signed, new ReopenedBeforeSignOff(signed.Value));

        return new ReviewReopened(command.On, ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

public sealed record NotSignedOff() : Refusal("The review is not signed off, so there is nothing to open again");

public sealed record ReopenedBeforeSignOff(DateOnly Day)
    : Refusal($"It was signed off on {Day.InWords()}; give that day or a later one", nameof(ReopenReview.On));
