using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Web.Pages.Money;

namespace ReviewTracker.Web.Demo;

/// <summary>What one review costs: its chair's fee in three parts, and whatever else it needs.</summary>
internal sealed class ReviewCosts
{
    private readonly LifePlan plan;
    private readonly Chance chance;
    private readonly Account<MoneyOfReview> account;
    private readonly DateOnly commissioned;
    private int entries;

    private ReviewCosts(LifePlan plan, Journal journal)
    {
        (this.plan, chance) = (plan, new Chance($"costs/{plan.Number}"));
        account = new(MoneyStreams.Of(plan.Id), plan.Id.Value, $"{plan.Number}", journal);
        commissioned = Diary.WorkingDay(plan.Fate is Fate.Directed ? new(2021, 1, 18) : plan.Notified.AddDays(66));
    }

    public static void Tell(LifePlan plan, Journal journal)
    {
        var costs = new ReviewCosts(plan, journal);
        costs.Fees();
        costs.Others();
        costs.account.Close();
    }

    /// <summary>The day so many thousandths of the way from the order to publication.</summary>
    private DateOnly At(int thousandths) =>
        Diary.WorkingDay(commissioned.AddDays((int)((long)(plan.Published!.Value.DayNumber - commissioned.DayNumber) * thousandths / 1000)));

    private void Fees()
    {
        var fee = 100m * chance.Between(72, 128);
        var order = $"PO-{chance.Between(20000, 49999)}";
        Record(CostStage.Planned, CostKind.ChairAndAuthorFees, 9500m, commissioned.AddDays(-20), null, "As for the last reviews.");
        var committed = Record(CostStage.Committed, CostKind.ChairAndAuthorFees, fee, commissioned, order, null);
        var part = Amounts.Exact(fee / 3);
        Record(CostStage.Paid, CostKind.ChairAndAuthorFees, part, At(200), $"{order}/1", null);
        if (plan.Has(Twists.Discontinued))
        {
            account.Tell(At(300), (money, today) => [CorrectCostHandler.Handle(
                new(committed, CostKind.ChairAndAuthorFees, part, commissioned, order, "The review was discontinued; what was done is paid."), money!, today)]);
            return;
        }

        Record(CostStage.Paid, CostKind.ChairAndAuthorFees, part, At(550), $"{order}/2", null);
        Record(CostStage.Paid, CostKind.ChairAndAuthorFees, fee - part - part, At(860), $"{order}/3", "The final report is accepted.");
    }

    private void Others()
    {
        if (chance.OneIn(2))
        {
            var amount = 50m * chance.Between(12, 36);
            Record(CostStage.Committed, CostKind.Advocacy, amount, At(60), $"PO-{chance.Between(50000, 69999)}", "Specialist advocacy for the family.");
            Record(CostStage.Paid, CostKind.Advocacy, amount, At(330), $"INV-{chance.Between(100, 999)}", null);
        }

        if (chance.OneIn(3)) Record(CostStage.Paid, CostKind.LegalAdvice, 25m * chance.Between(18, 96), At(420), $"INV-{chance.Between(1000, 1999)}", null);
        if (chance.OneIn(4)) Record(CostStage.Paid, CostKind.Translation, chance.Between(18000, 91000) / 100m, At(480), $"INV-{chance.Between(2000, 2999)}", null);
        if (chance.OneIn(3)) Record(CostStage.Paid, CostKind.Other, chance.Between(9000, 42000) / 100m, At(700), $"INV-{chance.Between(3000, 3999)}", "Rooms and printing.");
    }

    private CostId Record(CostStage stage, CostKind kind, decimal amount, DateOnly on, string? reference, string? note)
    {
        var (id, day) = (new CostId(Chance.Id($"cost/{plan.Number}/{++entries}")), Diary.WorkingDay(on));
        account.Tell(day, (money, today) => RecordCostHandler.Handle(new(id, plan.Id, stage, kind, amount, day, reference, Narrative.Of(note)), money, today));
        return id;
    }
}
