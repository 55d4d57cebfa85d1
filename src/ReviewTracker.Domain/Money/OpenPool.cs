using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>What was in the pool on the day its account begins here; said again, it is corrected.</summary>
/// <param name="Reason">Why it is corrected; not asked the first time.</param>
public sealed record OpenPool(decimal Amount, DateOnly On, string? Reason);

public static class OpenPoolHandler
{
    /// <param name="pool">Null while nothing was said yet.</param>
    public static PoolEvent Handle(OpenPool command, Pool? pool, DateOnly today)
    {
        var amount = Amounts.CheckOrNone(command.Amount, nameof(command.Amount));
        MoneyChecks.CheckDay(command.On, today, "day", nameof(command.On));
        if (pool is null) return new PoolOpened(amount, command.On);

        Refuse.When((pool.Opening, pool.From) == (amount, command.On), new NothingCorrected());
        return new OpeningCorrected(amount, command.On, pool.From, MoneyChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}
