using System.Collections.Immutable;

namespace ReviewTracker.Web.Export.Excel;

/// <summary>How high a row must be for its longest text. Programs that open a workbook do not all work it out themselves.</summary>
internal static class RowHeight
{
    // In points; Excel knows no higher row than 409.
    private const double Line = 14.5, Highest = 405;

    /// <summary>Capitals and bold letters take more room than the figure a column's width is counted in.</summary>
    private const double Bold = 1.25;

    public static double Of(ImmutableArray<Column> columns, IReadOnlyList<Cell> cells, bool heading)
    {
        var most = 1;
        for (var i = 0; i < columns.Length && i < cells.Count; i++)
            if (cells[i].Text is { } text && !columns[i].Hidden) most = Math.Max(most, Lines(text, columns[i].Width / (heading ? Bold : 1.05)));
        return Math.Min(most * Line + 1, Highest);
    }

    private static int Lines(string text, double width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines()) lines += Math.Max(1, (int)Math.Ceiling(line.Length / width));
        return lines;
    }
}
