using System.Collections.Immutable;
using ReviewTracker.Domain.Reporting.Dashboards;

namespace ReviewTracker.Domain.Tests.Reporting;

public sealed class CrossTableTests
{
    [Fact]
    public void Rows_and_columns_of_which_there_is_nothing_are_left_out()
    {
        var table = CrossTable.Of([("a", "x"), ("a", "y"), ("b", "y")], i => i.Item1, i => i.Item2, ["a", "b", "c"], ["x", "y", "z"]);

        table.Rows.ShouldBe(["a", "b"]);
        table.Columns.ShouldBe(["x", "y"]);
        table.Cells.Select(r => string.Join(' ', r)).ShouldBe(["1 1", "0 1"]);
        (table.RowTotals, table.ColumnTotals, table.Total).ShouldSatisfyAllConditions(
            t => t.RowTotals.ShouldBe([2, 1]), t => t.ColumnTotals.ShouldBe([1, 2]), t => t.Total.ShouldBe(3));
    }

    [Fact]
    public void A_table_without_small_counts_is_told_whole() => Told([[5, 9], [12, 6]]).ShouldBe(["5 9", "12 6"]);

    [Fact]
    public void A_single_small_count_takes_three_others_with_it() => Told([[3, 20, 30], [15, 25, 35], [16, 26, 36]]).SelectMany(r => r.Split(' ')).Count(c => c == "-").ShouldBe(4);

    [Fact]
    public void Where_the_totals_alone_tell_every_count_only_the_totals_are_told()
    {
        var table = Table([[3], [7]]).Suppressed();

        table.Told.ShouldBeFalse();
        table.RowTotals.ShouldBe([3, 7]);
    }

    /// <summary>By trying every table that has the same totals and shows the same counts.</summary>
    [Fact]
    public void No_count_that_is_not_told_can_be_worked_out_from_what_is()
    {
        var dice = new Random(20261121);
        for (var trial = 0; trial < 600; trial++)
        {
            int[][] counts = [.. Enumerable.Range(0, dice.Next(2, 4)).Select(_ => Enumerable.Range(0, 3).Select(_ => dice.Next(0, dice.Next(2, 9))).ToArray())];
            if (counts.Any(r => r.Sum() == 0) || Enumerable.Range(0, 3).Any(c => counts.Sum(r => r[c]) == 0)) continue;

            var table = Table(counts).Suppressed();
            table.Cells.SelectMany(r => r).ShouldNotContain(c => c < CrossTable.Small);
            if (!table.Told) continue;
            var possible = Possible(table).ToList();
            for (var r = 0; r < counts.Length; r++)
                for (var c = 0; c < 3; c++)
                    if (table.Cells[r][c] is null) possible.Select(p => p[r][c]).Distinct().Count().ShouldBeGreaterThan(1, string.Join(" | ", counts.Select(x => string.Join(' ', x))));
        }
    }

    private static CrossTable Table(int[][] counts) => new(
        [.. counts.Select((_, r) => $"row {r}")], [.. counts[0].Select((_, c) => $"column {c}")], [.. counts.Select(r => r.Select(c => (int?)c).ToImmutableArray())],
        [.. counts.Select(r => r.Sum())], [.. counts[0].Select((_, c) => counts.Sum(r => r[c]))]);

    private static IEnumerable<string> Told(int[][] counts) => Table(counts).Suppressed().Cells.Select(r => string.Join(' ', r.Select(c => c?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));

    private static IEnumerable<int[][]> Possible(CrossTable table)
    {
        IEnumerable<ImmutableList<int[]>> soFar = [[]];
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = r;
            soFar = soFar.SelectMany(above => RowsLike(table, row).Select(above.Add))
                .Where(rows => Enumerable.Range(0, table.Columns.Length).All(c => rows.Sum(x => x[c]) <= table.ColumnTotals[c]));
        }

        return soFar.Where(rows => Enumerable.Range(0, table.Columns.Length).All(c => rows.Sum(x => x[c]) == table.ColumnTotals[c])).Select(rows => rows.ToArray());
    }

    private static IEnumerable<int[]> RowsLike(CrossTable table, int row)
    {
        IEnumerable<ImmutableList<int>> soFar = [[]];
        foreach (var cell in table.Cells[row])
            soFar = soFar.SelectMany(left => (cell is { } told ? [told] : Enumerable.Range(0, table.RowTotals[row] + 1)).Select(left.Add)).Where(left => left.Sum() <= table.RowTotals[row]);
        return soFar.Where(all => all.Sum() == table.RowTotals[row]).Select(all => all.ToArray());
    }
}
