using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>An entry said the wrong thing.</summary>
public sealed record CorrectCost(CostId CostId, CostKind Kind, decimal Amount, DateOnly On, string? Supplier, string? Reason);

public static class CorrectCostHandler
{
    public static CostCorrected Handle(CorrectCost command, MoneyOfReview money, DateOnly today)
    {
        var entry = MoneyChecks.Found(money.Entries, e => e.Id == command.CostId);
        Refuse.When(entry.Withdrawn is not null, new EntryWithdrawn());
        Refuse.When(!Enum.IsDefined(command.Kind), new NoSuchCostKind());
        var amount = Amounts.Check(command.Amount, nameof(command.Amount));
        MoneyChecks.CheckDay(command.On, today, "day", nameof(command.On));
        var supplier = MoneyChecks.CheckReference(command.Supplier, nameof(command.Supplier));
        Refuse.When((entry.Kind, entry.Amount, entry.On, entry.Supplier) == (command.Kind, amount, command.On, supplier), new NothingCorrected());
        var reason = MoneyChecks.CheckReason(command.Reason, nameof(command.Reason));

        return new CostCorrected(command.CostId, command.Kind, amount, supplier, command.On, entry.On, reason);
    }
}

/// <summary>An entry should not have been made.</summary>
public sealed record WithdrawCost(CostId CostId, string? Reason);

public static class WithdrawCostHandler
{
    public static CostWithdrawn Handle(WithdrawCost command, MoneyOfReview money)
    {
        var entry = MoneyChecks.Found(money.Entries, e => e.Id == command.CostId);
        Refuse.When(entry.Withdrawn is not null, new EntryWithdrawn());
        return new CostWithdrawn(command.CostId, entry.On, MoneyChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}
