using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

internal static class AgendaChecks
{
    public static void CheckAgendaOpen(this Meeting meeting)
    {
        Refuse.When(meeting.Standing is MeetingStanding.Cancelled, new MeetingIsCancelled());
        Refuse.When(meeting.Standing is MeetingStanding.Closed, new MeetingIsClosed());
        // Once it is held, whatever comes up may still be added: the frozen list shows what had been announced.
        Refuse.When(meeting is { Frozen: not null, Standing: MeetingStanding.Planned }, new AgendaIsFrozen());
    }
}

public sealed record AgendaIsFrozen() : Refusal("The agenda is frozen as it went out. Thaw it first, and freeze it again afterwards");
