using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>How a decision is minuted, whatever it decides.</summary>
/// <param name="InterestsDeclared">Bodies whose members took no part in deciding.</param>
public sealed record Minute(DecisionId DecisionId, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared)
{
    public DecisionTerms Terms { get; init; } = new();
}

/// <summary>
/// A decision and its effect, which go into two streams in one transaction: the meeting's and the recommendation's (or review's).
/// </summary>
public static class Deciding
{
    public static (DecisionRecorded Decision, CompletionAccepted Effect) Accept(
        Meeting meeting, Recommendation recommendation, ActionId action, BodyId agency, Minute minute) =>
        (Record(DecisionKind.AcceptCompletion, meeting, recommendation, action, agency, minute),
         AcceptCompletionHandler.Handle(new(action, agency, meeting.Id, minute.DecisionId, meeting.HeldOn), recommendation));

    public static (DecisionRecorded Decision, CompletionReturned Effect) Return(
        Meeting meeting, Recommendation recommendation, ActionId action, BodyId agency, Minute minute) =>
        (Record(DecisionKind.ReturnForEvidence, meeting, recommendation, action, agency, minute),
         ReturnCompletionHandler.Handle(
             new(action, agency, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    public static (DecisionRecorded Decision, TargetMoved Effect) MoveTarget(
        Meeting meeting, Recommendation recommendation, ActionId action, Target? to, Minute minute) =>
        (Record(DecisionKind.MoveTarget, meeting, recommendation, action, null, minute),
         MoveTargetHandler.Handle(
             new(action, to, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    public static (DecisionRecorded Decision, MoreTimeRefused Effect) RefuseMoreTime(
        Meeting meeting, Recommendation recommendation, ActionId action, BodyId agency, Minute minute) =>
        (Record(DecisionKind.RefuseMoreTime, meeting, recommendation, action, agency, minute),
         RefuseMoreTimeHandler.Handle(
             new(action, agency, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    public static (DecisionRecorded Decision, ActionClosedUncompleted Effect) Close(
        Meeting meeting, Recommendation recommendation, ActionId action, Closure closure, Minute minute) =>
        (Record(DecisionKind.CloseUncompleted, meeting, recommendation, action, null, minute),
         CloseUncompletedHandler.Handle(
             new(action, closure, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    /// <param name="review">The review it belongs to; assert its stream when appending.</param>
    public static (DecisionRecorded Decision, ActionReopened Effect) Reopen(
        Meeting meeting, Recommendation recommendation, ActionId action, Review review, Minute minute, DateOnly today)
    {
        CheckNotSignedOff(review, today);
        return (Record(DecisionKind.Reopen, meeting, recommendation, action, null, minute),
            ReopenActionHandler.Handle(new(action, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));
    }

    /// <summary>One of several claims taken in one go: the coordinator advised acceptance and nobody picked it out.</summary>
    public static (DecisionRecorded Decision, CompletionAccepted Effect) AcceptByConsent(
        Meeting meeting, Recommendation recommendation, ActionId action, BodyId agency, Minute minute)
    {
        Refuse.When(recommendation.Part(action, agency).Advised is not Advice.Accept, new NotAdvised());
        Refuse.When(meeting.PickedOut.Contains($"claim/{action}/{agency}"), new PickedOutForDiscussion());
        return Accept(meeting, recommendation, action, agency, minute with { Terms = minute.Terms with { ByConsent = true } });
    }

    public static (DecisionRecorded Decision, ActionReassigned Effect) Reassign(
        Meeting meeting, Recommendation recommendation, ActionId action, BodyId from, BodyId? to, Minute minute) =>
        (Record(DecisionKind.Reassign, meeting, recommendation, action, from, minute),
         ReassignActionHandler.Handle(
             new(action, from, to, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    public static (DecisionRecorded Decision, OwnershipConfirmed Effect) KeepWithAgency(
        Meeting meeting, Recommendation recommendation, ActionId action, BodyId agency, Minute minute) =>
        (Record(DecisionKind.KeepWithAgency, meeting, recommendation, action, agency, minute),
         ConfirmOwnershipHandler.Handle(
             new(action, agency, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    public static (DecisionRecorded Decision, ActionEscalated Effect) Escalate(
        Meeting meeting, Recommendation recommendation, ActionId action, BodyId agency, Narrative? to, Minute minute) =>
        (Record(DecisionKind.Escalate, meeting, recommendation, action, agency, minute),
         EscalateActionHandler.Handle(
             new(action, agency, to, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    /// <summary>An action born of a decision: it stands in the plan with the agencies that carry it out.</summary>
    /// <param name="review">The review it belongs to; assert its stream when appending.</param>
    public static (DecisionRecorded Decision, ActionAdded Effect) AddAction(
        Meeting meeting, Recommendation recommendation, AddAction added, Review review, Minute minute, DateOnly today)
    {
        CheckNotSignedOff(review, today);
        return (Record(DecisionKind.NewAction, meeting, recommendation, added.ActionId, null, minute),
            AddActionHandler.Handle(added with { On = meeting.HeldOn }, recommendation, today));
    }

    /// <summary>A free decision about an action, which changes nothing in the plan.</summary>
    public static DecisionRecorded About(Meeting meeting, Recommendation recommendation, ActionId action, Minute minute) =>
        Record(DecisionKind.Other, meeting, recommendation, action, null, minute);

    /// <summary>A free decision about a review, or about nothing on record.</summary>
    public static DecisionRecorded About(Meeting meeting, ReviewId? review, Minute minute) => RecordDecisionHandler.Handle(
        new(minute.DecisionId, DecisionKind.Other, review, null, null, null, minute.Rationale, minute.InterestsDeclared) { Terms = minute.Terms }, meeting);

    /// <param name="between">The chair's action or e-mail round whose decisions the meeting stands by.</param>
    public static (DecisionRecorded Decision, DecisionsRatified Effect) Ratify(Meeting meeting, Meeting between, Minute minute) => (
        RecordDecisionHandler.Handle(
            new(minute.DecisionId, DecisionKind.Ratify, null, null, null, null, minute.Rationale, minute.InterestsDeclared) { Terms = minute.Terms }, meeting),
        RatifyDecisionsHandler.Handle(new(), between, meeting));

    public static (DecisionRecorded Decision, SignOffProposed Effect) ProposeSignOff(
        Meeting meeting, Review review, int openActions, Minute minute, DateOnly today) =>
        (OfReview(DecisionKind.ProposeSignOff, meeting, review, minute),
         ProposeSignOffHandler.Handle(new(meeting.HeldOn, minute.Rationale, meeting.Id, minute.DecisionId), review, openActions, today));

    public static (DecisionRecorded Decision, ReviewReopened Effect) ReopenReview(
        Meeting meeting, Review review, Minute minute, DateOnly today) =>
        (OfReview(DecisionKind.ReopenReview, meeting, review, minute),
         ReopenReviewHandler.Handle(new(meeting.HeldOn, minute.Rationale?.Plain), review, today) with
         {
             Meeting = meeting.Id, Decision = minute.DecisionId,
         });

    /// <param name="openActions">How many of the review's actions are still open; assert their streams when appending.</param>
    public static (DecisionRecorded Decision, ReviewSignedOff Effect) SignOff(
        Meeting meeting, Review review, int openActions, Minute minute, DateOnly today) =>
        (OfReview(DecisionKind.SignOffReview, meeting, review, minute),
         SignOffReviewHandler.Handle(new(meeting.HeldOn, meeting.Id, minute.DecisionId), review, openActions, today));

    // A sign-off says that nothing is open any more.
    private static void CheckNotSignedOff(Review review, DateOnly today)
    {
        CheckNotSignedOff(review.Latest(MilestoneIds.SignedOff, today));
    }

    /// <summary>Nothing is added to the plan of a review that is signed off, whoever adds it.</summary>
    public static void CheckNotSignedOff(DateOnly? signedOffOn) =>
        Refuse.When(signedOffOn is not null, new ReviewIsSignedOff(signedOffOn.GetValueOrDefault()));

    private static DecisionRecorded OfReview(DecisionKind kind, Meeting meeting, Review review, Minute minute) =>
        RecordDecisionHandler.Handle(
            new(minute.DecisionId, kind, review.Id, null, null, null, minute.Rationale, minute.InterestsDeclared) { Terms = minute.Terms }, meeting);

    private static DecisionRecorded Record(
        DecisionKind kind, Meeting meeting, Recommendation recommendation, ActionId action, BodyId? agency, Minute minute) =>
        RecordDecisionHandler.Handle(
            new(minute.DecisionId, kind, recommendation.ReviewId, recommendation.Id, action, agency, minute.Rationale, minute.InterestsDeclared)
            {
                Terms = minute.Terms, Asking = OfTheWhole(kind) ? Waiting(recommendation, action) : [],
                CarriedOutBy = OfTheWhole(kind) ? [.. recommendation.Action(action).Parts.Values.Select(p => p.Agency)] : [],
            }, meeting);

    private static bool OfTheWhole(DecisionKind kind) => kind is DecisionKind.MoveTarget or DecisionKind.CloseUncompleted;

    // Moving the target grants a request, closing the action settles a claim: no agency takes part in its own.
    private static ImmutableList<BodyId> Waiting(Recommendation recommendation, ActionId action) =>
        [.. recommendation.Action(action).Parts.Values.Where(p => (p.ClaimedOn ?? p.TimeAskedOn ?? p.NotOursOn) is not null).Select(p => p.Agency)];
}

public sealed record ReviewIsSignedOff(DateOnly On)
    : Refusal($"The review was signed off on {On.InWords()}. Open the review again first; then its actions can be opened and added to.");

public sealed record NotAdvised()
    : Refusal("Only a claim the coordinator advised to accept is taken by consent. Decide this one on its own.");

public sealed record PickedOutForDiscussion()
    : Refusal("Somebody picked this claim out to speak about it. Decide it on its own.");
