using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Assembles a frozen agenda anew until it is frozen again.</summary>
public sealed record ThawAgenda(Narrative? Reason);

public static class ThawAgendaHandler
{
    public static AgendaThawed Handle(ThawAgenda command, Meeting meeting)
    {
        meeting.CheckStillToCome();
        Refuse.When(meeting.Frozen is null, new AgendaIsLive());
        Refuse.When(command.Reason is null, new NoReasonToMove());
        return new AgendaThawed(command.Reason);
    }
}

public sealed record AgendaIsLive() : Refusal("The agenda is not frozen, so it can be altered as it is");
