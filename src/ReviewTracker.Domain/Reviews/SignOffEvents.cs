using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Every action is closed and somebody proposes that the Steering Group sign the review off. Belongs to that day.</summary>
/// <param name="Meeting">The meeting that proposed it; null when the team did.</param>
public sealed record SignOffProposed(DateOnly On, Narrative? Note, MeetingId? Meeting = null, DecisionId? Decision = null)
    : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>The Steering Group signed the review off. Belongs to the day of the meeting.</summary>
public sealed record ReviewSignedOff(DateOnly On, MeetingId Meeting, DecisionId Decision) : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>A signed-off review was opened again. Belongs to that day.</summary>
/// <param name="Meeting">The meeting that decided it; null when the team recorded it.</param>
public sealed record ReviewReopened(DateOnly On, Narrative Reason, MeetingId? Meeting = null, DecisionId? Decision = null)
    : ReviewEvent, IDated
{
    DateOnly IDated.Day => On;
}
