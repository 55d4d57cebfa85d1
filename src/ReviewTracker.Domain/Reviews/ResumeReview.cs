using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Ends the pause; the stopped days are added to what was stopped.</summary>
public sealed record ResumeReview(DateOnly On, string? Note);

public static class ResumeReviewHandler
{
    public static ReviewResumed Handle(ResumeReview command, Review review, DateOnly today)
    {
        var open = review.Course.Clocks.Pauses.Find(p => p.Until is null);
        Refuse.When(open is null, new NotPaused());
        review.CheckHappened(command.On, today, "day work went on", nameof(command.On));
        Refuse.When(command.On < open.From, new ResumedBeforePaused(open.From));

        return new ReviewResumed(command.On, Narrative.Of(command.Note));
    }
}

public sealed record NotPaused() : Refusal("The review is not paused");

public sealed record ResumedBeforePaused(DateOnly From)
    : Refusal($"The pause began on {From.InWords()}; give that day or a later one", nameof(ResumeReview.On));
