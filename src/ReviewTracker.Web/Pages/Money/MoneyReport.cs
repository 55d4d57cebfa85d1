using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>The money of reviews and partners at the end of a day, as one reader may know it.</summary>
/// <param name="Year">The financial year that partners and payments are shown for ("2025/26").</param>
/// <param name="Whole">The pool counts every review, also those that are not listed.</param>
/// <param name="OneByOne">The reader may see each review and each partner, not only what they come to together.</param>
/// <param name="Spread">Null where there are none, or too few to say without saying what one of them cost.</param>
public sealed record MoneyReport(
    string Year, bool Whole, bool OneByOne, PoolFigures Pool, CostSpread? Spread, CostSpread? Published,
    ImmutableArray<YearOfPool> Years, ImmutableArray<ReviewMoneyLine> Reviews, ImmutableArray<PartnerMoneyLine> Partners)
{
    /// <summary>The sum of the listed reviews.</summary>
    public CostLine Listed => Reviews.Aggregate(CostLine.None, (sum, line) => sum + line.Costs);

    public decimal PaidInYear => Reviews.Aggregate(0.00m, (sum, line) => sum + line.PaidInYear);

    public (decimal Due, decimal Received, decimal Outstanding) Contributed => Partners.Aggregate(
        (Due: 0.00m, Received: 0.00m, Outstanding: 0.00m), (sum, p) => (sum.Due + (p.Due ?? 0.00m), sum.Received + p.Received, sum.Outstanding + p.Outstanding));
}

/// <summary>What one review costs.</summary>
/// <param name="Standing">"Open", "Published" or "Ended".</param>
public sealed record ReviewMoneyLine(string Reference, string? Name, string Standing, CostLine Costs, decimal PaidInYear);

/// <summary>What one partner contributes for the year.</summary>
/// <param name="Due">Null while no amount was said.</param>
public sealed record PartnerMoneyLine(BodyId Partner, string Name, decimal? Due, decimal Received, decimal Outstanding);
