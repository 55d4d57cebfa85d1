using System.Collections.Immutable;

namespace ReviewTracker.Domain.Reporting.Dashboards;

/// <summary>
/// Counts by two things at once, with their totals. For readers outside the team small counts are left out, and as many
/// others as it takes that nobody can work them out from the totals.
/// </summary>
/// <param name="Cells">By row and column; null where the count is not told.</param>
/// <param name="Told">False where only the totals can be told, because every cell would follow from them.</param>
public sealed record CrossTable(
    ImmutableArray<string> Rows, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<int?>> Cells,
    ImmutableArray<int> RowTotals, ImmutableArray<int> ColumnTotals, bool Told = true)
{
    /// <summary>Counts under this are small.</summary>
    public const int Small = 5;

    public int Total => RowTotals.Sum();

    /// <summary>Rows and columns of which there is nothing are left out.</summary>
    public static CrossTable Of<T>(IReadOnlyCollection<T> items, Func<T, string> row, Func<T, string> column, IReadOnlyList<string> rows, IReadOnlyList<string> columns)
    {
        var counts = items.CountBy(i => (Row: row(i), Column: column(i))).ToDictionary();
        ImmutableArray<string> down = [.. rows.Where(r => counts.Keys.Any(k => k.Row == r))];
        ImmutableArray<string> across = [.. columns.Where(c => counts.Keys.Any(k => k.Column == c))];
        return new(
            down, across, [.. down.Select(r => across.Select(c => (int?)counts.GetValueOrDefault((r, c))).ToImmutableArray())],
            [.. down.Select(r => across.Sum(c => counts.GetValueOrDefault((r, c))))], [.. across.Select(c => down.Sum(r => counts.GetValueOrDefault((r, c))))]);
    }

    /// <summary>The same table for readers who may not learn small counts.</summary>
    public CrossTable Suppressed()
    {
        if (Cells.All(row => row.All(count => count >= Small))) return this;
        var hidden = new HiddenCells([.. Cells.Select(row => row.Select(count => count!.Value).ToArray())]);
        return hidden.Hide(Small) is { } left
            ? this with { Cells = [.. Cells.Select((row, r) => row.Select((count, c) => left[r][c] ? null : count).ToImmutableArray())] }
            : this with { Told = false, Cells = [.. Cells.Select(row => row.Select(_ => (int?)null).ToImmutableArray())] };
    }
}
