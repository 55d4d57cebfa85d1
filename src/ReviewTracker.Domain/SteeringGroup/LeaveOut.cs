using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Leaves an item of the record out of this meeting, or takes it in again.</summary>
public sealed record LeaveOut(string Key, bool Out, Narrative? Reason);

public static class LeaveOutHandler
{
    public static ItemLeftOut Handle(LeaveOut command, Meeting meeting)
    {
        meeting.CheckAgendaOpen();
        Refuse.When(command.Out && command.Reason is null, new NoReasonToMove());
        return new ItemLeftOut(command.Key, command.Out, command.Reason);
    }
}
