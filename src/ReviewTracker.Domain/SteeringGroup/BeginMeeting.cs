using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>The planned meeting begins, with whoever the attendance shows.</summary>
public sealed record BeginMeeting;

public static class BeginMeetingHandler
{
    /// <param name="logPosition">The last position of the log the meeting can see.</param>
    public static MeetingHeld Handle(BeginMeeting _, Meeting meeting, DateOnly today, long logPosition)
    {
        meeting.CheckStillToCome();
        Refuse.When(meeting.HeldOn != today, new NotTheMeetingsDay(meeting.HeldOn));
        Refuse.When(meeting.Present.Count < 2, new NobodyPresent());
        var chair = meeting.Present.Contains(meeting.ChairedBy) ? meeting.ChairedBy : meeting.ViceChair;
        Refuse.When(chair is null || !meeting.Present.Contains(chair.Value), new NobodyToChair());
        return new MeetingHeld(meeting.Id, MeetingKind.Meeting, meeting.HeldOn, chair.Value, meeting.Present, logPosition);
    }
}

public sealed record NotTheMeetingsDay(DateOnly On)
    : Refusal($"The meeting is planned for {On.InWords()}. Move it to today first, or record it on its day");

public sealed record NobodyToChair()
    : Refusal("Neither the chair’s nor the vice-chair’s body is present. Record in the attendance who is, or let another body take the chair");
