using System.Collections.Immutable;

namespace ReviewTracker.Domain.Money;

/// <summary>One kind of cost of a review, or all of them together.</summary>
/// <param name="Cost">What it comes to: what was committed or what was paid, whichever is more, of each kind.</param>
/// <param name="StillToPay">Committed and not yet paid.</param>
/// <param name="StillPlanned">Planned beyond what was committed or paid.</param>
public sealed record CostLine(decimal Planned, decimal Committed, decimal Paid, decimal Cost, decimal StillToPay, decimal StillPlanned)
{
    public static readonly CostLine None = new(0.00m, 0.00m, 0.00m, 0.00m, 0.00m, 0.00m);

    public static CostLine Of(decimal planned, decimal committed, decimal paid)
    {
        var cost = Math.Max(committed, paid);
        return new(planned, committed, paid, cost, cost - paid, Math.Max(planned - cost, 0.00m));
    }

    public static CostLine operator +(CostLine one, CostLine other) => new(
        one.Planned + other.Planned, one.Committed + other.Committed, one.Paid + other.Paid, one.Cost + other.Cost,
        one.StillToPay + other.StillToPay, one.StillPlanned + other.StillPlanned);
}

/// <summary>What a review costs by the end of a day: each kind by itself, and their sum.</summary>
public sealed record CostFigures(ImmutableSortedDictionary<CostKind, CostLine> Kinds, CostLine All)
{
    public static CostFigures Of(ImmutableList<CostEntry> entries, DateOnly day)
    {
        var kinds = Enum.GetValues<CostKind>().ToImmutableSortedDictionary(kind => kind, kind => Line([.. entries.Where(e => e.Kind == kind)], day));
        return new(kinds, kinds.Values.Aggregate(CostLine.None, (sum, line) => sum + line));
    }

    private static CostLine Line(ImmutableList<CostEntry> entries, DateOnly day) =>
        CostLine.Of(entries.Of(CostStage.Planned, day), entries.Of(CostStage.Committed, day), entries.Of(CostStage.Paid, day));
}

internal static class CostSums
{
    public static decimal Of(this ImmutableList<CostEntry> entries, CostStage stage, DateOnly day) =>
        entries.Where(e => e.Stage == stage && e.CountsOn(day)).Aggregate(0.00m, (sum, e) => sum + e.Amount);
}
