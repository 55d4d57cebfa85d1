using System.Collections.Immutable;

namespace ReviewTracker.Domain.Money;

/// <summary>The pool at the end of a day, in pounds.</summary>
/// <param name="Received">Since its account begins; likewise <c>Paid</c>.</param>
/// <param name="Balance">What should be in it: what was in it, and received, less paid.</param>
/// <param name="StillToPay">Committed and not yet paid, of every review; of open ones in <c>StillToPayOpen</c>.</param>
/// <param name="Free">What is left of the balance once everything committed is paid; less than none where it does not reach.</param>
/// <param name="StillPlanned">Planned beyond that.</param>
public sealed record PoolFigures(
    decimal Opening, decimal Received, decimal Paid, decimal Balance, decimal Committed, decimal StillToPay, decimal StillToPayOpen,
    decimal Free, decimal StillPlanned, int OpenReviews)
{
    public static PoolFigures Of(
        DateOnly day, Pool? pool, IReadOnlyCollection<CostedReview> reviews, IReadOnlyCollection<ContributionsOfPartner> partners)
    {
        var (opening, from) = pool is not null && pool.From <= day ? (pool.Opening, pool.From) : (0.00m, DateOnly.MinValue);
        var all = Sum(reviews, day);
        var open = reviews.Where(r => r.OpenOn(day)).ToImmutableList();
        var received = partners.SelectMany(p => p.Payments).Where(p => p.CountsOn(day) && p.On >= from).Aggregate(0.00m, (sum, p) => sum + p.Amount);
        var paid = PaidBetween(reviews, from, day);
        var balance = opening + received - paid;
        return new(opening, received, paid, balance, all.Committed, all.StillToPay, Sum(open, day).StillToPay, balance - all.StillToPay, all.StillPlanned, open.Count);
    }

    /// <summary>What was paid from one day to another, both included.</summary>
    public static decimal PaidBetween(IEnumerable<CostedReview> reviews, DateOnly first, DateOnly last) => reviews.SelectMany(r => r.Money.Entries)
        .Where(e => e.Stage is CostStage.Paid && e.CountsOn(last) && e.On >= first).Aggregate(0.00m, (sum, e) => sum + e.Amount);

    private static CostLine Sum(IEnumerable<CostedReview> reviews, DateOnly day) =>
        reviews.Aggregate(CostLine.None, (sum, r) => sum + r.Money.On(day).All);
}

/// <summary>What came in and went out for one financial year.</summary>
/// <param name="Year">The year it begins in.</param>
/// <param name="Outstanding">What each partner still owes, added up: what one paid too much does not make up for another.</param>
/// <param name="Paid">What was paid for reviews in that year.</param>
public sealed record YearOfPool(int Year, decimal Due, decimal Received, decimal Outstanding, decimal Paid)
{
    public static ImmutableList<YearOfPool> Of(
        DateOnly day, IReadOnlyCollection<CostedReview> reviews, IReadOnlyCollection<ContributionsOfPartner> partners) =>
        [.. partners.SelectMany(p => p.YearsBy(day)).Distinct().Order().Select(year => new YearOfPool(
            year,
            partners.Aggregate(0.00m, (sum, p) => sum + (p.DueFor(year, day) ?? 0.00m)),
            partners.Aggregate(0.00m, (sum, p) => sum + p.ReceivedFor(year, day)),
            partners.Aggregate(0.00m, (sum, p) => sum + p.OutstandingFor(year, day)),
            PoolFigures.PaidBetween(reviews, FinancialYear.FirstDay(year), Earlier(FinancialYear.LastDay(year), day))))];

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>What reviews cost, compared: half of them cost no more than the median.</summary>
/// <param name="Number">Of how many reviews.</param>
public sealed record CostSpread(int Number, decimal Median, decimal Least, decimal Most)
{
    /// <summary>Null where there is nothing to compare. Reviews on which nothing was committed or paid are left out.</summary>
    public static CostSpread? Of(IEnumerable<CostedReview> reviews, DateOnly day)
    {
        var costs = reviews.Where(r => r.Compared).Select(r => r.Money.On(day).All.Cost).Where(cost => cost > 0).Order().ToImmutableArray();
        if (costs.IsEmpty) return null;
        var (below, above) = (costs[(costs.Length - 1) / 2], costs[costs.Length / 2]);
        return new(costs.Length, Amounts.Exact((below + above) / 2), costs[0], costs[^1]);
    }
}
