using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What several commands ask of a meeting.</summary>
public static class MeetingChecks
{
    public static void CheckStillToCome(this Meeting meeting)
    {
        Refuse.When(meeting.Standing is MeetingStanding.Cancelled, new MeetingIsCancelled());
        Refuse.When(meeting.Standing is not MeetingStanding.Planned, new MeetingHasBegun());
    }

    public static void CheckNotOver(this Meeting meeting)
    {
        Refuse.When(meeting.Standing is MeetingStanding.Cancelled, new MeetingIsCancelled());
        Refuse.When(meeting.Standing is MeetingStanding.Closed, new MeetingIsClosed());
    }

    public static void CheckHeld(this Meeting meeting)
    {
        Refuse.When(meeting.Standing is MeetingStanding.Cancelled, new MeetingIsCancelled());
        Refuse.When(meeting.Standing is MeetingStanding.Planned, new MeetingNotBegun());
        Refuse.When(meeting.Standing is MeetingStanding.Closed, new MeetingIsClosed());
    }
}

public sealed record NoReasonToMove() : Refusal("Say why, so that members understand it later", nameof(MoveMeeting.Reason));

public sealed record MeetingIsCancelled() : Refusal("This meeting was cancelled. Plan another");

public sealed record MeetingHasBegun() : Refusal("This meeting has begun, so its date stays as it is");

public sealed record MeetingNotBegun() : Refusal("Begin the meeting first: take the attendance and choose “Begin the meeting”");

public sealed record MeetingIsClosed() : Refusal("This meeting is closed. Record it under the next one, or supersede what was wrong");
