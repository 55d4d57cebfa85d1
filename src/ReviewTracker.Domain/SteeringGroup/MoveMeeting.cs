using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Moves a meeting that is still to come; its former date stays on record.</summary>
public sealed record MoveMeeting(DateOnly On, TimeOnly StartsAt, string? Place, Narrative? Reason);

public static class MoveMeetingHandler
{
    public static MeetingMoved Handle(MoveMeeting command, Meeting meeting, DateOnly today)
    {
        meeting.CheckStillToCome();
        MeetingDates.Check(command.On, command.StartsAt, today, nameof(command.On), nameof(command.StartsAt));
        Refuse.When((command.On, command.StartsAt) == (meeting.HeldOn, meeting.StartsAt), new MeetingAlreadyThen());
        Refuse.When(command.Reason is null, new NoReasonToMove());
        return new MeetingMoved(command.On, command.StartsAt, MeetingDates.Place(command.Place), command.Reason);
    }
}

public sealed record MeetingAlreadyThen() : Refusal("The meeting is on that day at that time already", nameof(MoveMeeting.On));
