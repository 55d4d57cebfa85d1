using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Sends the minutes out as they stand; this version never alters.</summary>
/// <param name="Digest">SHA-256 of what they say, in hexadecimal.</param>
public sealed record CirculateMinutes(string Digest);

public static class CirculateMinutesHandler
{
    /// <param name="former">The digest of the version that went out last; null when none did.</param>
    /// <param name="logPosition">The log as the minutes were assembled from it.</param>
    public static MinutesCirculated Handle(CirculateMinutes command, Meeting meeting, string? former, long logPosition, DateOnly today)
    {
        Refuse.When(meeting.Standing is MeetingStanding.Cancelled, new MeetingIsCancelled());
        Refuse.When(meeting.Standing is not MeetingStanding.Closed, new MinutesBeforeTheEnd());
        Refuse.When(former == command.Digest, new MinutesAreOut());
        return new MinutesCirculated(meeting.MinutesVersion + 1, logPosition, command.Digest, today);
    }
}

public sealed record MinutesBeforeTheEnd() : Refusal("Close the meeting first: nothing is decided in it after its minutes went out");

public sealed record MinutesAreOut() : Refusal("These minutes went out as they stand. Record a correction if something in them is wrong");
