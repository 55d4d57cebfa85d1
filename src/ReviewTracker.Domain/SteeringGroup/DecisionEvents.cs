using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

public enum DecisionKind
{
    AcceptCompletion, ReturnForEvidence, MoveTarget, RefuseMoreTime, CloseUncompleted, Reopen, SignOffReview, Other,
    Reassign, KeepWithAgency, Escalate, ProposeSignOff, ReopenReview, NewAction, Ratify,
}

/// <summary>
/// A decision as minuted; its effect on the action or review is recorded in the same transaction. Append-only: a wrong one is superseded.
/// Belongs to the day of the meeting.
/// </summary>
/// <param name="Number">From 1 within the meeting.</param>
/// <param name="InterestsDeclared">Bodies whose members took no part in deciding.</param>
/// <param name="Presiding">The body whose member presided in the chair's place because the chair's own had an interest; null: the chair.</param>
/// <param name="ByConsent">Taken with others in one go because nobody wished to speak about it.</param>
/// <param name="LogPosition">The log as the group saw it; null in records from before this was kept.</param>
/// <param name="Owner">For a decision somebody has to carry out: who.</param>
/// <param name="OwnerBody">The body they answer for.</param>
/// <param name="DueOn">By when.</param>
/// <param name="Item">The key of the agenda item it was made under.</param>
public sealed record DecisionRecorded(
    DecisionId DecisionId, int Number, DecisionKind Kind, ReviewId? ReviewId, RecommendationId? RecommendationId,
    ActionId? ActionId, BodyId? Agency, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared, DateOnly On,
    BodyId? Presiding = null, bool ByConsent = false, long? LogPosition = null,
    PersonId? Owner = null, BodyId? OwnerBody = null, DateOnly? DueOn = null, string? Item = null)
    : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>A decision turned out wrong and another takes its place; both stay on record. Belongs to the day of the later one.</summary>
public sealed record DecisionSuperseded(DecisionId DecisionId, DecisionId By, Narrative Reason, DateOnly On) : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>What was decided has been carried out; it returns on no further agenda. Belongs to that day.</summary>
public sealed record DecisionCarriedOut(DecisionId DecisionId, Narrative? Outcome, DateOnly On) : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}
