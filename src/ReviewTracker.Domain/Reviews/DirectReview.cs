using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that the Secretary of State directed a review after "no review".</summary>
public sealed record DirectReview(DateOnly On, string? Note);

public static class DirectReviewHandler
{
    public static ReviewDirected Handle(DirectReview command, Review review, DateOnly today)
    {
        review.CheckIsOurs();
        Refuse.When(review.Course.HasEndedBy(today), new ReviewHasEnded(review.StageOn(today).InWords()));
        review.CheckHappened(command.On, today, "date of the direction", nameof(command.On));
        var decision = review.Course.DecisionOn(today);
        Refuse.When(decision is null || review.Course.CommissionedOn(today) is not null, new NothingToDirect());
        Refuse.When(command.On < decision.On, new DirectedBeforeDecision(decision.On));

        return new ReviewDirected(command.On, Narrative.Of(command.Note));
    }
}

public sealed record NothingToDirect() : Refusal("Only after a decision not to hold a review can one be directed");

public sealed record DirectedBeforeDecision(DateOnly Decided)
    : Refusal($"The decision was taken on {Decided.InWords()}; the direction cannot be earlier", nameof(DirectReview.On));
