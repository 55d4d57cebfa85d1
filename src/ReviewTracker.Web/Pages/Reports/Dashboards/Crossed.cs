using System.Collections.Immutable;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Dashboards;

/// <summary>Counts by two things, as a part of a report.</summary>
internal static class Crossed
{
    public const string NotTold = "not told";

    public static ReportPart Part(string heading, string sheet, string rows, CrossTable table) => new(heading)
    {
        Says = table.Cells.Any(r => r.Any(c => c is null))
            ? [$"Numbers under {CrossTable.Small} are not told, nor those they could be worked out from. Totals are."] : [],
        Table = new(
            heading, sheet, [new(rows, 2.5), .. table.Told ? table.Columns.Select(c => new ReportColumn(c, 1, Number)) : [], new("All", 1, Number)],
            [
                .. table.Rows.Select((r, i) => (ImmutableArray<ReportCell>)[r, .. table.Told ? table.Cells[i].Select(Cell) : [], table.RowTotals[i]]),
                .. table.Rows.Length == 0 ? [] : new ImmutableArray<ReportCell>[] { ["All", .. table.Told ? table.ColumnTotals.Select(c => (ReportCell)c) : [], table.Total] },
            ]),
    };

    private static ReportCell Cell(int? count) => count is { } told ? told : NotTold;
}
