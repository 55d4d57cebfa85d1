using System.Collections.Immutable;
using System.Globalization;
using ReviewTracker.Web.Export.Excel;
using ReviewTracker.Web.Import.Returns;

namespace ReviewTracker.Web.Pages.Actions.Sheets;

/// <summary>An agency's sheet as a workbook with columns to fill in, and as CSV.</summary>
public static class AgencySheetFiles
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new(ReturnWords.Of(ReturnColumn.Id), Width: 38) { Hidden = true },
        new(ReturnWords.Of(ReturnColumn.Review), Width: 10), new(ReturnWords.Of(ReturnColumn.Number), Width: 7), new(ReturnWords.Of(ReturnColumn.Agency), Width: 22),
        new(ReturnWords.Of(ReturnColumn.Text), Width: 50), new(ReturnWords.Of(ReturnColumn.Target), ColumnKind.Date, 13),
        new(ReturnWords.Of(ReturnColumn.LastUpdate), ColumnKind.Date, 13),
        new(ReturnWords.Of(ReturnColumn.Answer), Width: 18) { FillIn = true, Choices = ReturnWords.Offered },
        new(ReturnWords.Of(ReturnColumn.Done), Width: 45) { FillIn = true }, new(ReturnWords.Of(ReturnColumn.DoneOn), ColumnKind.Date, 13) { FillIn = true },
        new(ReturnWords.Of(ReturnColumn.Evidence), Width: 28) { FillIn = true }, new(ReturnWords.Of(ReturnColumn.NewDate), ColumnKind.Date, 13) { FillIn = true },
        new(ReturnWords.Of(ReturnColumn.Reason), Width: 28) { FillIn = true }, new(ReturnWords.Of(ReturnColumn.Barrier), Width: 28) { FillIn = true },
        new(ReturnWords.Of(ReturnColumn.EvidenceLink), Width: 28) { FillIn = true },
        new(ReturnWords.Of(ReturnColumn.RowVersion), ColumnKind.Number, 10) { Hidden = true },
    ];

    public static Book Excel(AgencySheet sheet) => new(
        $"Open actions of {sheet.Name}",
        new Sheet("Actions", Columns, sheet.Rows.Select(row => (IReadOnlyList<Cell>)
        [
            row.Id.ToString(), row.Review, row.Number, sheet.Name, row.Text, row.TargetOn is { } on ? on : row.Target, row.LastUpdate,
            default, default, default, default, default, default, default, default, row.Version,
        ])) { Locked = true })
    {
        Notes =
        [
            "Fill in the yellow columns of the sheet “Actions” and send the file back. Choose an answer for each action; a row left empty is no answer.",
            "“Claim completion” needs the date it was done and what came of it. “More time” needs the new date and the reason. “Not ours” needs the reason. “Nil return” says that there is nothing to report.",
            "Use no real names of families. Type no formulas: they are never worked out.",
        ],
    };

    public static IEnumerable<IReadOnlyList<string?>> Csv(AgencySheet sheet) =>
    [
        [.. Columns.Select(c => c.Name)],
        .. sheet.Rows.Select(row => (IReadOnlyList<string?>)
        [
            row.Id.ToString(), row.Review, row.Number, sheet.Name, row.Text, row.TargetOn is { } on ? Day(on) : row.Target, Day(row.LastUpdate),
            "", "", "", "", "", "", "", "", row.Version.ToString(CultureInfo.InvariantCulture),
        ]),
    ];

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
