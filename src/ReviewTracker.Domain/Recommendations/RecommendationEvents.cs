using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>Everything that can happen to one recommendation, its actions and their parts (one per agency).</summary>
public abstract record RecommendationEvent;

/// <summary>An event of one action as a whole: it overlaps every agency's part of that action.</summary>
public abstract record ActionEvent(ActionId ActionId) : RecommendationEvent, ITouchesPart
{
    string ITouchesPart.Part => $"{ActionId}";
}

/// <summary>An event of one agency's part of an action.</summary>
public abstract record PartEvent(ActionId ActionId, BodyId Agency) : RecommendationEvent, ITouchesPart
{
    string ITouchesPart.Part => $"{ActionId}/{Agency}";
}

public enum RecommendationKind { SingleAgency, MultiAgency, National }

public enum Scope { Local, Regional, National }

public enum EvidenceKind { Written, Trained, Audited, Outcome }

public enum Closure { NotAchievable, NotAccepted, Superseded }

/// <summary>A review's report recommends. Opens the stream. Belongs to the day it was made (the report's, or the import's).</summary>
/// <param name="Number">As in the report ("4", "4a").</param>
/// <param name="Theme">One of the Home Office's eight themes, null when not yet coded.</param>
public sealed record RecommendationMade(
    RecommendationId RecommendationId, ReviewId ReviewId, string Number, string Text, RecommendationKind Kind, Scope Scope,
    ImmutableList<BodyId> AddressedTo, string? Theme, string? ReportParagraph, DateOnly On)
    : RecommendationEvent, IDated, IKeyedBy
{
    DateOnly IDated.Day => On;
    Guid IKeyedBy.KeyScope => ReviewId.Value;
}

/// <summary>The recommendation's words were changed. Belongs to that day.</summary>
public sealed record RecommendationReworded(string Text, DateOnly On, Narrative Reason) : RecommendationEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>An action was drafted, with one part per agency. Each part is Proposed until its agency agrees. Belongs to that day.</summary>
/// <param name="Number">As in the plan ("4.2").</param>
/// <param name="Target">The original target, which never changes.</param>
/// <param name="StartsOn">Null: at once.</param>
public sealed record ActionAdded(
    ActionId ActionId, string Number, string Text, ImmutableList<BodyId> Agencies, Target Target, string? KeyMilestones,
    string? WhatWillShowItWorked, DateOnly? StartsOn, DateOnly On) : ActionEvent(ActionId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The action's words were changed. Belongs to that day.</summary>
public sealed record ActionReworded(
    ActionId ActionId, string Text, string? KeyMilestones, string? WhatWillShowItWorked, DateOnly On, Narrative Reason)
    : ActionEvent(ActionId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency agreed to own its part: owner and target stand. Belongs to that day.</summary>
public sealed record ActionAgreed(ActionId ActionId, BodyId Agency, PersonId? Owner, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Who answers for the part: a person or a team mailbox. Belongs to that day.</summary>
public sealed record OwnerNamed(ActionId ActionId, BodyId Agency, PersonId Owner, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>What has been done since. Belongs to the day of the report.</summary>
public sealed record ProgressReported(ActionId ActionId, BodyId Agency, DateOnly On, Narrative Text)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Evidence in the agency's or the team's own store, as a link. Belongs to the day it was given.</summary>
public sealed record EvidenceLinked(
    ActionId ActionId, BodyId Agency, EvidenceKind Kind, Narrative Description, Narrative? Link, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Something stands in the way, or a committee is awaited. Belongs to that day.</summary>
public sealed record BarrierFlagged(ActionId ActionId, BodyId Agency, Narrative Barrier, DateOnly? AwaitingUntil, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The barrier is gone. Belongs to that day.</summary>
public sealed record BarrierCleared(ActionId ActionId, BodyId Agency, DateOnly On) : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency says its part is done. Waits for the Steering Group. Belongs to the day of the claim.</summary>
/// <param name="CompletedOn">The day the agency says it was done.</param>
public sealed record CompletionClaimed(
    ActionId ActionId, BodyId Agency, DateOnly CompletedOn, Narrative Outcome, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency took its claim back. Belongs to that day.</summary>
public sealed record ClaimWithdrawn(ActionId ActionId, BodyId Agency, Narrative Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group accepted the claim. Belongs to the day of the meeting or chair's action.</summary>
public sealed record CompletionAccepted(
    ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The part had been accepted before this system began. Counted on its own line. Belongs to the day it was completed.</summary>
/// <param name="MinuteReference">The minute that accepted it; null: unknown.</param>
public sealed record CompletionAcceptedBeforeTracker(
    ActionId ActionId, BodyId Agency, DateOnly CompletedOn, string? MinuteReference, Narrative? Outcome)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => CompletedOn;
}

/// <summary>The Steering Group wants more evidence; the part goes back to In progress. Belongs to the day of the meeting.</summary>
public sealed record CompletionReturned(
    ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency asks for a later target. Suspends chasing until decided. Belongs to the day of the request.</summary>
public sealed record MoreTimeAsked(ActionId ActionId, BodyId Agency, DateOnly Until, Narrative Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group refused more time; the target stands. Belongs to the day of the meeting.</summary>
public sealed record MoreTimeRefused(
    ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group moved the target; the former one stays in the slippage ledger. Answers every open request for time on the action. Belongs to the day of the meeting.</summary>
public sealed record TargetMoved(
    ActionId ActionId, Target To, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On)
    : ActionEvent(ActionId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The milestone a rule counts from was reached, so its date is known. Belongs to the day of the milestone.</summary>
public sealed record RuleDateKnown(ActionId ActionId, string Milestone, DateOnly MilestoneOn, DateOnly DueOn)
    : ActionEvent(ActionId), IDated
{
    DateOnly IDated.Day => MilestoneOn;
}

/// <summary>A standing assurance was given; the next is due later. Belongs to the day it was given.</summary>
public sealed record AssuranceGiven(ActionId ActionId, BodyId Agency, DateOnly On, DateOnly NextOn, Narrative Text)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The letter a national recommendation asks for went out. Belongs to that day.</summary>
public sealed record LetterSent(ActionId ActionId, BodyId Agency, BodyId? To, DateOnly On, Narrative? Note)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The department had not answered and was reminded. Belongs to that day.</summary>
public sealed record LetterChased(ActionId ActionId, BodyId Agency, DateOnly On) : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The department answered. Belongs to that day.</summary>
public sealed record LetterAnswered(ActionId ActionId, BodyId Agency, DateOnly On, Narrative Reply)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group closed the action without completion; never counted as completed. Belongs to the day of the meeting.</summary>
public sealed record ActionClosedUncompleted(
    ActionId ActionId, Closure Closure, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On)
    : ActionEvent(ActionId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>A completed or closed action was opened again by a meeting. Belongs to the day of the meeting.</summary>
public sealed record ActionReopened(
    ActionId ActionId, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On) : ActionEvent(ActionId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Somebody judged the colour otherwise than computed; shown beside it until it expires. Belongs to that day.</summary>
public sealed record ColourJudged(ActionId ActionId, BodyId Agency, Rag Colour, Narrative Reason, DateOnly Until, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}
