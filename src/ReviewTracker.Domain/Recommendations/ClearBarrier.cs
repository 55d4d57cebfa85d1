using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record ClearBarrier(ActionId ActionId, BodyId Agency, DateOnly On);

public static class ClearBarrierHandler
{
    public static BarrierCleared Handle(ClearBarrier command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);

        Refuse.When(!part.BarrierFlagged, new NoBarrier());
        Rules.PresentOrPast(command.On, today, "The date");

        return new BarrierCleared(command.ActionId, command.Agency, command.On);
    }
}

public sealed record NoBarrier() : Refusal("No barrier is flagged on this action.");
