using System.Collections.Immutable;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Takes the items in this order; those not named follow in the usual one.</summary>
public sealed record OrderAgenda(ImmutableList<string> Keys);

public static class OrderAgendaHandler
{
    public static AgendaOrdered Handle(OrderAgenda command, Meeting meeting)
    {
        meeting.CheckAgendaOpen();
        return new AgendaOrdered([.. command.Keys.Distinct()]);
    }
}
