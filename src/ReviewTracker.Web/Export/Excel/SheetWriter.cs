using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Export.Excel;

/// <summary>Writes one sheet in the order of the schema, holding one row at a time.</summary>
internal sealed class SheetWriter(Sheet sheet, Receipt receipt)
{
    /// <summary>What one cell holds at the most, in Excel.</summary>
    public const int Longest = 32_767;

    private const string CutShort = "… (cut short: a cell holds 32,767 characters)";
    private static readonly DateTime Epoch = new(1899, 12, 30);

    /// <summary>Answers how many rows there are, the names of the columns included.</summary>
    public int Write(WorksheetPart part)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(Views());
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        xml.WriteElement(new Columns(sheet.Columns.Select(Width)));

        xml.WriteStartElement(new SheetData());
        WriteRow(xml, 1, [.. sheet.Columns.Select(c => (Cell)c.Name)], heading: true);
        var rows = 1;
        foreach (var row in sheet.Rows) WriteRow(xml, ++rows, row, heading: false);
        xml.WriteEndElement();

        if (sheet.Locked) xml.WriteElement(Protected());
        xml.WriteElement(new AutoFilter { Reference = $"A1:{Letters(sheet.Columns.Length)}{rows}" });
        if (SheetChoices.Of(sheet, rows) is { } choices) xml.WriteElement(choices);
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.75, Bottom = 0.75, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteElement(Margins());
        xml.WriteEndElement();
        return rows;
    }

    public static string Letters(int column) => CellAddress.Letters(column);

    private void WriteRow(OpenXmlWriter xml, int number, IReadOnlyList<Cell> cells, bool heading)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)number, Height = RowHeight.Of(sheet.Columns, cells, heading), CustomHeight = true });
        for (var i = 0; i < sheet.Columns.Length; i++)
        {
            var cell = i < cells.Count ? cells[i] : default;
            var style = heading ? Style.Heading : Styles.Of(sheet.Columns[i], cell);
            xml.WriteElement(Cell($"{Letters(i + 1)}{number}", cell, (uint)style));
        }

        xml.WriteEndElement();
    }

    // A text that stands in the cell itself is a text whatever it begins with.
    private static DocumentFormat.OpenXml.Spreadsheet.Cell Cell(string address, Cell cell, uint style)
    {
        var written = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = address, StyleIndex = style };
        if (cell.Day is { } day)
            written.CellValue = new CellValue((day.ToDateTime(TimeOnly.MinValue) - Epoch).Days);
        else if (cell.Number is { } number)
            written.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
        else if (Words(cell.Text) is { Length: > 0 } words)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    private static string Words(string? text)
    {
        var words = OfficeText.Clean(text);
        if (words.Length > Longest)
        {
            var kept = Longest - CutShort.Length;
            words = words[..(char.IsHighSurrogate(words[kept - 1]) ? kept - 1 : kept)] + CutShort;
        }

        return OfficeText.ForExcel(words);
    }

    private static SheetViews Views() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft }) { WorkbookViewId = 0 });

    private static DocumentFormat.OpenXml.Spreadsheet.Column Width(Column column, int index) => new()
    {
        Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true, Hidden = column.Hidden ? true : null,
    };

    private static SheetProtection Protected() => new()
    {
        Sheet = true, FormatColumns = false, FormatRows = false, FormatCells = false, Sort = false, AutoFilter = false,
    };

    // An ampersand is Excel's own sign in margins; names may hold one.
    private HeaderFooter Margins() => new(
        new OddHeader($"&C{(receipt.Marked ? Marking.Words : "")}&R{Plain(receipt.Printed)}"),
        new OddFooter($"&L{Plain(receipt.AsAt)}&C{Plain(receipt.Proof)}&RPage &P of &N"));

    private static string Plain(string text) => OfficeText.Clean(text).Replace("&", "&&", StringComparison.Ordinal);
}
