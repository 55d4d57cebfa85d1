using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Everything that can happen to one meeting of the Steering Group.</summary>
public abstract record MeetingEvent;

public enum MeetingKind { Meeting, ChairsAction, EmailRound }

public enum DecisionKind
{
    AcceptCompletion, ReturnForEvidence, MoveTarget, RefuseMoreTime, CloseUncompleted, Reopen, SignOffReview, Other,
}

/// <summary>
/// The group met, or its chair acted between meetings. Opens the stream. Belongs to the day of the meeting.
/// </summary>
/// <param name="ChairedBy">The body whose member took the chair.</param>
/// <param name="Present">The bodies whose members were present.</param>
/// <param name="LogPosition">The last position of the log the meeting could see.</param>
public sealed record MeetingHeld(
    MeetingId MeetingId, MeetingKind Kind, DateOnly HeldOn, BodyId ChairedBy, ImmutableList<BodyId> Present, long LogPosition)
    : MeetingEvent, IDated
{
    DateOnly IDated.Day => HeldOn;
}

/// <summary>
/// A decision as minuted; its effect on the action or review is recorded in the same transaction. Append-only: a wrong one is superseded.
/// Belongs to the day of the meeting.
/// </summary>
/// <param name="Number">From 1 within the meeting.</param>
/// <param name="InterestsDeclared">Bodies whose members took no part in deciding.</param>
public sealed record DecisionRecorded(
    DecisionId DecisionId, int Number, DecisionKind Kind, ReviewId? ReviewId, RecommendationId? RecommendationId,
    ActionId? ActionId, BodyId? Agency, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared, DateOnly On)
    : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>A decision turned out wrong and another takes its place; both stay on record. Belongs to the day of the later one.</summary>
public sealed record DecisionSuperseded(DecisionId DecisionId, DecisionId By, Narrative Reason, DateOnly On) : MeetingEvent, IDated
{
    DateOnly IDated.Day => On;
}
