using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Fixes the agenda as it is now, so that it can go out.</summary>
public sealed record FreezeAgenda;

public static class FreezeAgendaHandler
{
    /// <param name="items">The agenda as assembled from the log up to <paramref name="logPosition"/>.</param>
    public static AgendaFrozen Handle(FreezeAgenda _, Meeting meeting, ImmutableList<AgendaItem> items, long logPosition)
    {
        meeting.CheckAgendaOpen();
        Refuse.When(meeting.Frozen is not null, new AgendaIsFrozen());
        Refuse.When(items.IsEmpty, new AgendaIsEmpty());
        return new AgendaFrozen(items, logPosition);
    }
}

public sealed record AgendaIsEmpty() : Refusal("There is nothing on the agenda yet. Add a topic first");
