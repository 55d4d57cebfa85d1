using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Web.Pages.Money;

namespace ReviewTracker.Web.Demo;

/// <summary>The pool of Wealdshire: what was in it in April 2023, what its partners have paid since, what the reviews cost.</summary>
internal static class PoolStory
{
    private static readonly DateOnly Begins = new(2023, 4, 1);

    // The county, the police, the NHS, probation; every district pays the same.
    private static readonly (string Name, decimal Amount)[] Payers = [("ASC&H", 20_000m), ("WP", 18_000m), ("NHSW", 18_000m), ("PS", 3_000m)];

    private const decimal District = 1_500m;

    public static void Tell(Journal journal)
    {
        var pool = new Account<Pool>(Pool.StreamId, null, "pool", journal);
        pool.Tell(Begins, (known, today) => [OpenPoolHandler.Handle(new(38_500m, Begins, null), known, today)]);
        pool.Close();
        foreach (var (name, amount) in Payers) Tell(DemoBodies.Called(name), amount, name, journal);
        foreach (var (district, i) in DemoBodies.Districts.Select((d, i) => (d, i))) Tell(district, District, $"district {i}", journal);
        foreach (var plan in LifePlan.All.Where(p => p.Fate is Fate.Review or Fate.Directed && p.Published >= Begins)) ReviewCosts.Tell(plan, journal);
    }

    private static void Tell(BodyId partner, decimal amount, string name, Journal journal)
    {
        var (account, chance) = (new Account<ContributionsOfPartner>(MoneyStreams.Of(partner), null, name, journal), new Chance($"pool/{name}"));
        for (var year = Begins.Year; year <= FinancialYear.Of(Journal.LastDay); year++)
        {
            var (of, due) = (year, Amounts.Exact(amount * (100 + (3 * (year - Begins.Year))) / 100));
            var agreed = Diary.WorkingDay(FinancialYear.FirstDay(of));
            account.Tell(agreed, (known, today) => SetContributionHandler.Handle(new(partner, of, due, agreed, null), known, today));
            Pay(account, partner, of, due, name, chance);
        }

        account.Close();
    }

    private static void Pay(Account<ContributionsOfPartner> account, BodyId partner, int year, decimal due, string name, Chance chance)
    {
        var first = FinancialYear.FirstDay(year).AddDays(chance.Between(24, 110));
        if ((name, year) is ("district 11", 2025)) return;
        if ((name, year) is ("district 5", 2024))
        {
            account.Tell(new(2024, 9, 16), (known, today) => SetContributionHandler.Handle(
                new(partner, year, 1_200m, new(2024, 9, 16), "The council asked for a smaller share while it merges its teams."), known, today));
            (first, due) = (new(2024, 10, 7), 1_200m);
        }

        var half = name == "NHSW" ? Amounts.Exact(due / 2) : due;
        Receive(half, first, 1);
        if (half != due) Receive(due - half, first.AddMonths(6), 2);
        if ((name, year) is ("district 2", 2025)) Correct();

        void Receive(decimal amount, DateOnly on, int number)
        {
            var (id, day) = (new PaymentId(Chance.Id($"payment/{name}/{year}/{number}")), Diary.WorkingDay(on));
            var received = (name, year, number) is ("district 2", 2025, 1) ? amount * 10 : amount;
            account.Tell(day, (known, today) => ReceiveContributionHandler.Handle(new(id, partner, year, received, day, $"BACS {chance.Between(10000, 99999)}"), known, today));
        }

        void Correct() => account.Tell(first.AddDays(9), (known, today) => known!.Payments.FindLast(p => p.Year == year) is { } payment
            ? [CorrectContributionHandler.Handle(new(payment.Id, year, due, payment.On, payment.Reference, "A nought too many."), known, today)] : []);
    }
}
