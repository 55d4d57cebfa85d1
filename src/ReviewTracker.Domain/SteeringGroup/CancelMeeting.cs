using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Calls off a meeting that is still to come.</summary>
public sealed record CancelMeeting(Narrative? Reason);

public static class CancelMeetingHandler
{
    public static MeetingCancelled Handle(CancelMeeting command, Meeting meeting)
    {
        meeting.CheckStillToCome();
        Refuse.When(command.Reason is null, new NoReasonToMove());
        return new MeetingCancelled(command.Reason);
    }
}
