using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Export.Excel;

/// <summary>
/// An Excel workbook (.xlsx): sheets with real dates and numbers, and a last sheet that says what it is, of when, and how it
/// can be checked. No text in it is ever a formula.
/// </summary>
/// <param name="Title">What the workbook is, in words.</param>
public sealed record Book(string Title, params IReadOnlyList<Sheet> Sheets)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Sentences for the last sheet: what the columns mean, what to do with it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Writes row by row; the stream must be one that can be sought in.</summary>
    public void Write(Stream to, Receipt receipt)
    {
        using var document = SpreadsheetDocument.Create(to, SpreadsheetDocumentType.Workbook, autoSave: false);
        document.PackageProperties.Title = OfficeText.Clean(Title);
        document.PackageProperties.Created = receipt.PrintedAt.UtcDateTime;
        var workbook = document.AddWorkbookPart();
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = Styles.Make();
        styles.Stylesheet.Save();

        var (listed, names) = (new List<DocumentFormat.OpenXml.Spreadsheet.Sheet>(), new DefinedNames());
        foreach (var sheet in Sheets.Append(About(receipt)))
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetWriter(sheet, receipt).Write(part);
            var name = SheetName.Of(sheet.Name, listed.Select(s => s.Name!.Value!));
            listed.Add(new() { Name = name, SheetId = (uint)listed.Count + 1, Id = workbook.GetIdOfPart(part) });
            AddNames(names, name, listed.Count - 1, sheet.Columns.Length, rows);
        }

        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), new Sheets(listed), names);
        workbook.Workbook.Save();
    }

    // Excel and LibreOffice both keep what is filtered, and what is repeated on every printed page, as names.
    private static void AddNames(DefinedNames names, string sheet, int index, int columns, int rows)
    {
        var of = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!";
        var last = $"${SheetWriter.Letters(columns)}${rows.ToString(CultureInfo.InvariantCulture)}";
        names.Append(new DefinedName($"{of}$A$1:{last}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)index, Hidden = true });
        names.Append(new DefinedName($"{of}$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
    }

    private Sheet About(Receipt receipt)
    {
        Cell[][] facts =
        [
            ["What this is", Title],
            ["As at", receipt.On],
            .. receipt.KnownAt is { } known ? [["As known on", known.InWords()]] : Array.Empty<Cell[]>(),
            ["Log position", receipt.Position],
            ["Receipt", receipt.Code],
            ["Digest (SHA-256 of the content)", receipt.Digest],
            ["Printed by", receipt.PrintedBy],
            ["Printed", receipt.PrintedAt.InWords()],
            .. receipt.Marked ? [["Marking", Marking.Words]] : Array.Empty<Cell[]>(),
            .. Notes.Select(note => new Cell[] { "Note", note }),
        ];
        return new Sheet("About", [new("About this workbook", Width: 32), new("", Width: 90)], facts);
    }
}
