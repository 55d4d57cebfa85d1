using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that our part in another area's review is over.</summary>
public sealed record EndOutOfAreaParticipation(DateOnly On, string? Note);

public static class EndOutOfAreaParticipationHandler
{
    public static OutOfAreaParticipationEnded Handle(EndOutOfAreaParticipation command, Review review, DateOnly today)
    {
        Refuse.When(!review.Course.OutOfArea, new NotOutOfArea());
        review.CheckNotEnded(today);
        review.CheckHappened(command.On, today, "day our part ended", nameof(command.On));

        return new OutOfAreaParticipationEnded(command.On, Narrative.Of(command.Note));
    }
}

public sealed record NotOutOfArea() : Refusal("This review is ours; end it as a review instead");
