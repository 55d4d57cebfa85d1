using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that the published review was taken down.</summary>
public sealed record WithdrawPublication(DateOnly On, string? Reason);

public static class WithdrawPublicationHandler
{
    public static PublicationWithdrawn Handle(WithdrawPublication command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of withdrawal", nameof(command.On));
        var published = review.Latest(MilestoneIds.Published, today);
        Refuse.When(published is null || review.Course.IsWithdrawnOn(today), new NotPublished());
        Refuse.When(command.On < published, new WithdrawnBeforePublished(published.Value));

        return new PublicationWithdrawn(command.On, ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

public sealed record NotPublished() : Refusal("The review is not published");

public sealed record WithdrawnBeforePublished(DateOnly Published)
    : Refusal($"It was published on {Published.InWords()}; give that day or a later one", nameof(WithdrawPublication.On));
