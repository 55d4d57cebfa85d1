using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Ends a review without publication: discontinued, a duplicate, or entered in error.</summary>
/// <param name="MergedInto">For a duplicate: the review it belongs to.</param>
public sealed record EndReview(Ending Ending, DateOnly On, ReviewId? MergedInto, string? Reason);

public static class EndReviewHandler
{
    public static ReviewEnded Handle(EndReview command, Review review, DateOnly today)
    {
        Refuse.When(review.Course.HasEndedBy(today), new ReviewHasEnded(review.StageOn(today).InWords()));
        review.CheckHappened(command.On, today, "date", nameof(command.On));
        Refuse.When(review.Latest(MilestoneIds.Published, today) is not null, new PublishedNotEnded());
        if (command.Ending == Ending.Discontinued) review.CheckCommissioned(command.On, today, nameof(command.On));
        var merged = command.Ending == Ending.Merged;
        Refuse.When(merged && command.MergedInto is null, new MergedIntoMissing());
        Refuse.When(merged && command.MergedInto == review.Id, new MergedIntoItself());

        return new ReviewEnded(command.Ending, command.On, merged ? command.MergedInto : null,
            ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

public sealed record PublishedNotEnded()
    : Refusal("A published review is not ended; withdraw the publication or sign the review off");

public sealed record MergedIntoMissing()
    : Refusal("Choose the review this notification belongs to", nameof(EndReview.MergedInto));

public sealed record MergedIntoItself()
    : Refusal("A review cannot be merged into itself; choose the other one", nameof(EndReview.MergedInto));
