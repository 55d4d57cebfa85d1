using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Agrees, as the second person, to the publication proposed.</summary>
public sealed record PublishReview;

public static class PublishReviewHandler
{
    /// <param name="proposer">Who proposed it, as they stand now: a proposal is worth what its proposer may still propose.</param>
    public static ReviewPublished Handle(PublishReview command, Review review, Viewer by, Account? proposer, DateOnly today)
    {
        var proposed = review.ProposedPublication;
        Refuse.When(proposed is null, new NoPublicationProposed());
        Refuse.When(proposed.By == by.Person, new OwnPublication());
        Refuse.When(!by.May(Rights.Approve, Resource.Publication), new NotTheirsToPublish());
        Refuse.When(proposer?.AsViewer().May(Rights.Propose, Resource.Publication) is not true, new PublicationProposerIsGone());
        Refuse.When(proposed.On > today, new PlannedForLater(proposed.On));
        Refuse.When(review.Latest(MilestoneIds.Cleared, today) != proposed.ClearedOn, new ClearanceChanged(proposed.ClearedOn));
        review.CheckMayAppear(proposed.On, today, "");
        var told = review.PublicationToldOn <= proposed.On;
        Refuse.When(!told && proposed.FamilyNotToldBecause is null, new FamilyToldNoMore());
        // Whoever may approve what stands in a review: the managers.
        Refuse.When(!told && !by.May(Rights.Approve, Resource.ReviewDetail), new OnlyAManagerPublishesUntold());

        return new ReviewPublished(proposed.On, proposed.Address, told ? null : proposed.FamilyNotToldBecause);
    }
}

public sealed record NoPublicationProposed() : Refusal("Nobody proposes a publication of this review any more");

public sealed record OwnPublication() : Refusal("You proposed this publication, so somebody else has to agree");

public sealed record NotTheirsToPublish() : Refusal("A publication is agreed by a manager or the Steering Group’s chair");

public sealed record PublicationProposerIsGone()
    : Refusal("Whoever proposed this publication has left, or may not propose one any more. Do not agree, and have it proposed again");

public sealed record PlannedForLater(DateOnly On)
    : Refusal($"It is planned for {On.InWords()}. Agree on that day or later, once it is out");

public sealed record ClearanceChanged(DateOnly Cleared)
    : Refusal($"When this was proposed, it was cleared on {Cleared.InWords()}; that is not what is on record now. Do not agree, and have it proposed again");

public sealed record FamilyToldNoMore()
    : Refusal("It is not on record any more that the family was told the date. Do not agree, and have it proposed again");

public sealed record OnlyAManagerPublishesUntold() : Refusal("Only a manager may let it go out before the family was told");
