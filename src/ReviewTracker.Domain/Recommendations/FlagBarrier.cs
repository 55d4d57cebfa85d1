using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="AwaitingUntil">The day of the committee or answer that is awaited, where there is one.</param>
public sealed record FlagBarrier(ActionId ActionId, BodyId Agency, Narrative? Barrier, DateOnly? AwaitingUntil, DateOnly On);

public static class FlagBarrierHandler
{
    public static BarrierFlagged Handle(FlagBarrier command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var barrier = Rules.Said(command.Barrier, "Say what stands in the way.", nameof(command.Barrier));

        Rules.Agreed(part);
        Rules.PresentOrPast(command.On, today, "The date");
        Rules.Likely(command.AwaitingUntil, nameof(command.AwaitingUntil));
        Refuse.When(command.AwaitingUntil < command.On, new AwaitedInThePast());

        return new BarrierFlagged(command.ActionId, command.Agency, barrier, command.AwaitingUntil, command.On);
    }
}

public sealed record AwaitedInThePast()
    : Refusal("The day that is awaited must not be before the day the barrier was flagged.", nameof(FlagBarrier.AwaitingUntil));
