using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>A cost of a review is planned, committed or paid.</summary>
/// <param name="Supplier">A number of the supplier, the order or the invoice; never a name.</param>
public sealed record RecordCost(
    CostId CostId, ReviewId Review, CostStage Stage, CostKind Kind, decimal Amount, DateOnly On, string? Supplier, Narrative? Note);

public static class RecordCostHandler
{
    private const int LongestNote = 1000;

    /// <param name="money">Null while nothing was ever recorded for the review: then its costs are opened by the same act.</param>
    public static IReadOnlyList<MoneyOfReviewEvent> Handle(RecordCost command, MoneyOfReview? money, DateOnly today)
    {
        Refuse.When(!Enum.IsDefined(command.Stage), new NoSuchStage());
        Refuse.When(!Enum.IsDefined(command.Kind), new NoSuchCostKind());
        var amount = Amounts.Check(command.Amount, nameof(command.Amount));
        MoneyChecks.CheckDay(command.On, today, "day", nameof(command.On));
        var supplier = MoneyChecks.CheckReference(command.Supplier, nameof(command.Supplier));
        Refuse.When(command.Note?.Plain?.Length > LongestNote, new NoteTooLong(LongestNote));
        Refuse.When(money?.Entries.Exists(e => Same(e, command, amount, supplier)) ?? false, new CostKnown());

        var cost = Event(command, amount, supplier);
        return money is null ? [new CostsOpened(command.Review), cost] : [cost];
    }

    private static bool Same(CostEntry e, RecordCost command, decimal amount, string? supplier) =>
        e.Withdrawn is null && (e.Stage, e.Kind, e.Amount, e.On, e.Supplier) == (command.Stage, command.Kind, amount, command.On, supplier);

    private static CostEvent Event(RecordCost c, decimal amount, string? supplier) => c.Stage switch
    {
        CostStage.Planned => new CostPlanned(c.CostId, c.Kind, amount, supplier, c.Note, c.On),
        CostStage.Committed => new CostCommitted(c.CostId, c.Kind, amount, supplier, c.Note, c.On),
        _ => new CostPaid(c.CostId, c.Kind, amount, supplier, c.Note, c.On),
    };
}

public sealed record NoSuchStage() : Refusal("Choose whether it is planned, committed or paid", nameof(RecordCost.Stage));

public sealed record NoSuchCostKind() : Refusal("Choose what it is for", nameof(RecordCost.Kind));

public sealed record NoteTooLong(int Limit) : Refusal($"The note must be {Limit} characters or fewer", nameof(RecordCost.Note));

public sealed record CostKnown() : Refusal(
    "The same cost is on record already: same kind, amount, day and reference. If this is another one, give it a reference of its own",
    nameof(RecordCost.Supplier));
