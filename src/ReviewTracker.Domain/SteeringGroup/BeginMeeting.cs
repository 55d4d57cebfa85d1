using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>The planned meeting begins, with whoever the attendance shows.</summary>
public sealed record BeginMeeting;

public static class BeginMeetingHandler
{
    /// <param name="items">The agenda as assembled now: it is kept, unless one went out before.</param>
    /// <param name="logPosition">The last position of the log the meeting can see.</param>
    public static ImmutableList<MeetingEvent> Handle(BeginMeeting _, Meeting meeting, ImmutableList<AgendaItem> items, DateOnly today, long logPosition)
    {
        meeting.CheckStillToCome();
        Refuse.When(meeting.HeldOn != today, new NotTheMeetingsDay(meeting.HeldOn));
        Refuse.When(meeting.Present.Count < 2, new NobodyPresent());
        var chair = meeting.Present.Contains(meeting.ChairedBy) ? meeting.ChairedBy : meeting.ViceChair;
        Refuse.When(chair is null || !meeting.Present.Contains(chair.Value), new NobodyToChair());
        var held = new MeetingHeld(meeting.Id, MeetingKind.Meeting, meeting.HeldOn, chair.Value, meeting.Present, logPosition);
        return meeting.Frozen is null && !items.IsEmpty ? [held, new AgendaFrozen(items, logPosition)] : [held];
    }
}

public sealed record NotTheMeetingsDay(DateOnly On)
    : Refusal($"The meeting is planned for {On.InWords()}. Move it to today first, or record it on its day");

public sealed record NobodyToChair()
    : Refusal("Neither the chair’s nor the vice-chair’s body is present. Record in the attendance who is, or let another body take the chair");
