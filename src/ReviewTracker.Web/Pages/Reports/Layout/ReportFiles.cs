using ReviewTracker.Web.Export.Excel;
using ReviewTracker.Web.Export.Word;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>A report as a document, a workbook or a file for machines.</summary>
public static class ReportFiles
{
    public static Paper Word(Report report) =>
        new(report.Title, [.. report.Parts.SelectMany(Blocks)]) { Subtitle = report.Subtitle, Landscape = true };

    /// <summary>One sheet for each table.</summary>
    public static Book Excel(Report report) =>
        new(report.Title, [.. report.Parts.Select(p => p.Table).OfType<ReportTable>().Where(t => t.Rows.Length > 0).Select(SheetOf)])
        {
            Notes = [report.Subtitle, .. report.Parts.SelectMany(p => p.Says)],
        };

    /// <summary>Every table one after the other, an empty line between; a single table begins with the names of its columns.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Csv(Report report)
    {
        var tables = report.Parts.Select(p => p.Table).OfType<ReportTable>().ToList();
        foreach (var table in tables)
        {
            if (tables.Count > 1) yield return [table.Caption];
            yield return [.. table.Columns.Select(c => c.Name)];
            foreach (var row in table.Rows) yield return [.. row.Select(ForMachines)];
            if (table != tables[^1]) yield return [];
        }
    }

    private static IEnumerable<Block> Blocks(ReportPart part)
    {
        if (part.NewPage) yield return new NewPage();
        yield return new Heading(part.Level - 1, part.Heading);
        foreach (var sentence in part.Says) yield return new Text(sentence);
        if (part.Points.Length > 0) yield return new Bullets(part.Points);
        if (part.Table is not { } table) yield break;
        if (table.Rows.Length == 0) yield return new Text(table.Empty);
        else yield return new Table(table.Caption, [.. table.Columns.Select(c => (c.Name, c.Width))], table.Rows.Select(r => (IReadOnlyList<string?>)[.. r.Select(c => c.Words)]))
        {
            Numbers = [.. table.Columns.Index().Where(c => c.Item.Kind is ReportColumnKind.Number).Select(c => c.Index)],
        };
    }

    private static Sheet SheetOf(ReportTable table) => new(
        table.Sheet,
        [.. table.Columns.Select(c => new Column(c.Name, KindOf(c.Kind), c.Kind is ReportColumnKind.Text ? Math.Clamp(c.Width * 14, 12, 80) : 14))],
        table.Rows.Select(r => (IReadOnlyList<Cell>)[.. r.Select(CellOf)]));

    private static Cell CellOf(ReportCell cell) => cell switch
    {
        { Day: { } day } => day,
        { Number: { } number } => number,
        _ => cell.Words,
    };

    private static ColumnKind KindOf(ReportColumnKind kind) => kind switch
    {
        ReportColumnKind.Date => ColumnKind.Date,
        ReportColumnKind.Number => ColumnKind.Number,
        _ => ColumnKind.Text,
    };

    private static string ForMachines(ReportCell cell) => cell switch
    {
        { Day: { } day } => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.Words,
    };
}
