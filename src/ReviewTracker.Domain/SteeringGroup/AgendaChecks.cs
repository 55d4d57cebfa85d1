using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What several commands ask of a meeting's agenda.</summary>
public static class AgendaChecks
{
    public static void CheckAgendaOpen(this Meeting meeting)
    {
        meeting.CheckNotOver();
        // Once it is held, whatever comes up may still be added: the frozen list shows what had been announced.
        Refuse.When(meeting is { Frozen: not null, Standing: MeetingStanding.Planned }, new AgendaIsFrozen());
    }
}

public sealed record AgendaIsFrozen() : Refusal("The agenda is frozen as it went out. Thaw it first, and freeze it again afterwards");
