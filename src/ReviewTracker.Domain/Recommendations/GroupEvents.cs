using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>What the coordinator advises the Steering Group to do with a claim.</summary>
public enum Advice { Accept, MoreEvidence, NotAchievable }

/// <summary>Whether what was changed is still done months after it was accepted.</summary>
public enum StuckResult { Stuck, PartlyStuck, NotStuck }

/// <summary>The agency was asked and nothing has changed. Belongs to the day of the answer.</summary>
public sealed record NoChangeReported(ActionId ActionId, BodyId Agency, DateOnly On) : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The agency says the action is not its own; the Steering Group decides. Belongs to the day of the answer.</summary>
/// <param name="BelongsTo">Whose it is, where the agency knows.</param>
public sealed record NotOursSaid(ActionId ActionId, BodyId Agency, BodyId? BelongsTo, Narrative Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group found that the action stays with the agency that said it was not its own. Belongs to the day of the meeting.</summary>
public sealed record OwnershipConfirmed(
    ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The coordinator looked at claim and evidence and advises the group. Belongs to that day.</summary>
public sealed record ClaimChecked(ActionId ActionId, BodyId Agency, Advice Advice, Narrative? Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group gave an agency's part to another agency. Belongs to the day of the meeting.</summary>
public sealed record ActionReassigned(
    ActionId ActionId, BodyId From, BodyId To, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On)
    : ActionEvent(ActionId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group took the matter higher. Belongs to the day of the meeting.</summary>
/// <param name="To">Which board, body or office, in words.</param>
public sealed record ActionEscalated(
    ActionId ActionId, BodyId Agency, Narrative To, MeetingId Meeting, DecisionId Decision, Narrative Reason, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Six to twelve months after acceptance somebody looked whether it is still done. Belongs to that day.</summary>
public sealed record StuckChecked(ActionId ActionId, BodyId Agency, StuckResult Result, Narrative Finding, DateOnly On)
    : PartEvent(ActionId, Agency), IDated
{
    DateOnly IDated.Day => On;
}
