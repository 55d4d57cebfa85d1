using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReviewTracker.Web.Import.Files;

/// <summary>An Excel workbook, read as a stream: memory is bounded by <see cref="Limits"/>, not by the file.</summary>
public static class Workbook
{
    private const string Damaged =
        "The workbook is damaged and could not be read to its end. Open it in Excel, save it under a new name and try again.";

    public static ImmutableList<Grid> Read(byte[] file)
    {
        try
        {
            Package.Check(file);
            using var stream = new MemoryStream(file, writable: false);
            using var document = SpreadsheetDocument.Open(
                stream, isEditable: false, new OpenSettings { MaxCharactersInPart = Limits.PartCharacters });
            return Grids(document.WorkbookPart ?? throw FileCannotBeRead.Because(Damaged));
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or IOException or FormatException
            or OpenXmlPackageException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            throw FileCannotBeRead.Because(Damaged);
        }
    }

    private static ImmutableList<Grid> Grids(WorkbookPart workbook)
    {
        var styles = CellStyles.Of(workbook);
        var sheets = workbook.Workbook.Sheets?.Elements<Sheet>().Take(Limits.Sheets) ?? [];
        var raw = sheets
            .Where(sheet => sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart)
            .Select(sheet => RawSheet.Read(sheet.Name?.Value ?? "", (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)))
            .ToList();
        var shared = SharedTexts.Needed(workbook.SharedStringTablePart, raw.SelectMany(sheet => sheet.SharedTexts));
        var grids = raw.Select(sheet => sheet.ToGrid(shared, styles)).ToImmutableList();
        FileCannotBeRead.When(
            grids.Sum(grid => grid.Rows.Sum(row => row.Cells.Values.Sum(cell => (long)cell.Text.Length))) > Limits.Characters,
            Limits.UnpacksTooLarge);
        return grids;
    }
}
