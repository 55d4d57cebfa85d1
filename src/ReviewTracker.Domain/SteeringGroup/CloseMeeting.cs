using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>The meeting is over.</summary>
public sealed record CloseMeeting(TimeOnly? EndedAt);

public static class CloseMeetingHandler
{
    public static MeetingClosed Handle(CloseMeeting command, Meeting meeting)
    {
        meeting.CheckHeld();
        Refuse.When(command.EndedAt < meeting.StartsAt, new EndedBeforeItBegan());
        return new MeetingClosed(command.EndedAt);
    }
}

public sealed record EndedBeforeItBegan() : Refusal("The meeting cannot have ended before it began", nameof(CloseMeeting.EndedAt));
