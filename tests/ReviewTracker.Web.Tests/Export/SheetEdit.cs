using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReviewTracker.Web.Tests.Export;

/// <summary>Changes cells of a workbook as somebody at a spreadsheet would.</summary>
internal static class SheetEdit
{
    /// <summary>Fills cells of the first sheet ("H2" to a text, a day or a formula that begins with "="). Null empties one.</summary>
    public static byte[] With(this byte[] workbook, params (string Cell, object? Value)[] changes)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var sheet = First(document).Worksheet;
            foreach (var (address, value) in changes) Fill(CellAt(sheet, address), value);
            sheet.Save();
        }

        return file.ToArray();
    }

    /// <summary>Without these rows of the first sheet.</summary>
    public static byte[] WithoutRows(this byte[] workbook, params uint[] rows)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var sheet = First(document).Worksheet;
            foreach (var row in sheet.Descendants<Row>().Where(r => rows.Contains(r.RowIndex!.Value)).ToList()) row.Remove();
            sheet.Save();
        }

        return file.ToArray();
    }

    private static WorksheetPart First(SpreadsheetDocument document) => (WorksheetPart)document.WorkbookPart!.GetPartById(
        document.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().First().Id!.Value!);

    private static Cell CellAt(Worksheet sheet, string address) => sheet.Descendants<Cell>().Single(c => c.CellReference == address);

    private static void Fill(Cell cell, object? value)
    {
        (cell.CellValue, cell.InlineString, cell.CellFormula, cell.DataType) = (null, null, null, null);
        switch (value)
        {
            case DateOnly day:
                cell.CellValue = new CellValue((day.ToDateTime(TimeOnly.MinValue) - new DateTime(1899, 12, 30)).Days);
                break;
            case string text when text.StartsWith('='):
                cell.CellFormula = new CellFormula(text[1..]);
                break;
            case string text:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text));
                break;
        }
    }
}
