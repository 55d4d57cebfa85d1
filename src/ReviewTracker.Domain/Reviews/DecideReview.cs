using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records what the chair of the CSP decided after a notification.</summary>
/// <param name="ReviewKind">For another kind of review: which. For another partnership: whose it is.</param>
public sealed record DecideReview(DecisionOutcome Outcome, DateOnly On, string? Reason, string? ReviewKind);

public static class DecideReviewHandler
{
    public static ReviewDecided Handle(DecideReview command, Review review, DateOnly today)
    {
        review.CheckIsOurs();
        Refuse.When(review.Course.HasEndedBy(today), new ReviewHasEnded(review.StageOn(today).InWords()));
        review.CheckHappened(command.On, today, "date of the decision", nameof(command.On));
        Refuse.When(review.Course.CommissionedOn(today) is not null, new AlreadyAReview());
        Refuse.When(command.On < review.Course.DecisionOn(today)?.On, new BeforeTheFormerDecision());
        var kind = string.IsNullOrWhiteSpace(command.ReviewKind) ? null : command.ReviewKind.Trim();
        Refuse.When(command.Outcome == DecisionOutcome.AnotherKindOfReview && kind is null, new KindMissing());
        Refuse.When(command.Outcome == DecisionOutcome.AnotherPartnership && kind is null, new PartnershipMissing());
        var reason = command.Outcome == DecisionOutcome.Review
            ? Narrative.Of(command.Reason)
            : ReviewChecks.CheckReason(command.Reason, nameof(command.Reason));

        return new ReviewDecided(command.Outcome, command.On, reason, command.Outcome >= DecisionOutcome.AnotherKindOfReview ? kind : null);
    }

    /// <summary>The last day on which the decision is in time, with how the guidance puts it; null where it sets no limit.</summary>
    public static DateOnly? LastDayToDecide(Review review, DateOnly today) =>
        Standings.On(review.Course, today).Find(m => m.Milestone.Id == MilestoneIds.Decided)?.Due;
}

public sealed record AlreadyAReview() : Refusal("It has been decided already that this is a review; end the review instead");

public sealed record BeforeTheFormerDecision()
    : Refusal("A later decision must not be dated before the former one", nameof(DecideReview.On));

public sealed record KindMissing()
    : Refusal("Say which kind of review it will be", nameof(DecideReview.ReviewKind));

public sealed record PartnershipMissing()
    : Refusal("Say which partnership it belongs to", nameof(DecideReview.ReviewKind));
