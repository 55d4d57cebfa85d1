using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>How a decision is minuted, whatever it decides.</summary>
/// <param name="InterestsDeclared">Bodies whose members took no part in deciding.</param>
public sealed record Minute(DecisionId DecisionId, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared);

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

    public static (DecisionRecorded Decision, ActionReopened Effect) Reopen(
        Meeting meeting, Recommendation recommendation, ActionId action, Minute minute) =>
        (Record(DecisionKind.Reopen, meeting, recommendation, action, null, minute),
         ReopenActionHandler.Handle(
             new(action, meeting.Id, minute.DecisionId, minute.Rationale, meeting.HeldOn), recommendation));

    /// <param name="openActions">How many of the review's actions are still open; assert their streams when appending.</param>
    public static (DecisionRecorded Decision, ReviewSignedOff Effect) SignOff(
        Meeting meeting, Review review, int openActions, Minute minute, DateOnly today) =>
        (RecordDecisionHandler.Handle(
             new(minute.DecisionId, DecisionKind.SignOffReview, review.Id, null, null, null, minute.Rationale, minute.InterestsDeclared), meeting),
         SignOffReviewHandler.Handle(new(meeting.HeldOn, meeting.Id, minute.DecisionId), review, openActions, today));

    private static DecisionRecorded Record(
        DecisionKind kind, Meeting meeting, Recommendation recommendation, ActionId action, BodyId? agency, Minute minute) =>
        RecordDecisionHandler.Handle(
            new(minute.DecisionId, kind, recommendation.ReviewId, recommendation.Id, action, agency, minute.Rationale, minute.InterestsDeclared),
            meeting);
}
