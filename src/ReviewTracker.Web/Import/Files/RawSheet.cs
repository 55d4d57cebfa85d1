using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace ReviewTracker.Web.Import.Files;

/// <summary>One sheet as the XML has it: texts still by their number in the shared table, dates still by their style.</summary>
public sealed class RawSheet(string name)
{
    private sealed record RawCell(int Column, string Text, bool Shared, bool Number, uint Style, string? Formula);

    private readonly List<(int Number, List<RawCell> Cells)> rows = [];
    private readonly List<Merged> merged = [];
    private bool truncated;

    public IEnumerable<int> SharedTexts => rows.SelectMany(row => row.Cells).Where(cell => cell.Shared).Select(SharedIndex);

    public static RawSheet Read(string name, WorksheetPart part)
    {
        var sheet = new RawSheet(name);
        using var reader = OpenXmlReader.Create(part);
        while (!sheet.truncated && reader.Read())
        {
            if (reader.ElementType == typeof(Row)) sheet.Begin(reader);
            else if (reader.ElementType == typeof(DocumentFormat.OpenXml.Spreadsheet.Cell)) sheet.Add((DocumentFormat.OpenXml.Spreadsheet.Cell)reader.LoadCurrentElement()!);
            else if (reader.ElementType == typeof(MergeCell)) sheet.Add((MergeCell)reader.LoadCurrentElement()!);
        }

        sheet.DropEmpty();
        return sheet;
    }

    public Grid ToGrid(IReadOnlyDictionary<int, string> shared, CellStyles styles) =>
        new(name, [.. rows.Select(row => ToRow(row, shared, styles)).Where(row => row.Filled > 0)], [.. merged], truncated);

    private void Begin(OpenXmlReader reader)
    {
        if (!reader.IsStartElement) return;
        DropEmpty();
        var given = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
        var next = rows.Count == 0 ? 1 : rows[^1].Number + 1;
        if (rows.Count == Limits.Rows) truncated = true;
        else rows.Add((int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : next, []));
    }

    // A sheet formatted to its last row has a million rows that hold nothing.
    private void DropEmpty()
    {
        if (rows.Count > 0 && !rows[^1].Cells.Any(cell => cell.Text.Length > 0 || cell.Formula is not null)) rows.RemoveAt(rows.Count - 1);
    }

    private void Add(DocumentFormat.OpenXml.Spreadsheet.Cell cell)
    {
        var cells = rows[^1].Cells;
        var column = CellAddress.Read(cell.CellReference?.Value)?.Column ?? (cells.Count == 0 ? 1 : cells[^1].Column + 1);
        if (column > Limits.Columns || cells.Count >= Limits.Columns) return;
        var type = cell.DataType?.Value ?? CellValues.Number;
        var text = type == CellValues.InlineString ? InlineText(cell) : cell.CellValue?.Text ?? "";
        var isError = type == CellValues.Error;
        cells.Add(new RawCell(column, isError ? "" : text, type == CellValues.SharedString,
            type is CellValues.Number or CellValues.Date, cell.StyleIndex?.Value ?? 0,
            cell.CellFormula is { } formula ? Formula(formula) : isError ? text : null));
    }

    private static string InlineText(DocumentFormat.OpenXml.Spreadsheet.Cell cell) =>
        cell.InlineString is { } inline ? string.Concat(inline.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)) : "";

    private static string Formula(CellFormula formula) =>
        formula.Text is { Length: > 0 } text ? "=" + CellText.Clean(text) : "a formula shared with other cells";

    private void Add(MergeCell cell)
    {
        var ends = (cell.Reference?.Value ?? "").Split(':');
        if (ends.Length == 2 && CellAddress.Read(ends[0]) is { } first && CellAddress.Read(ends[1]) is { } last && merged.Count < Limits.Rows)
            merged.Add(new Merged(first.Column, first.Row, last.Column, last.Row));
    }

    private static GridRow ToRow(
        (int Number, List<RawCell> Cells) row, IReadOnlyDictionary<int, string> shared, CellStyles styles) =>
        new(row.Number, row.Cells.DistinctBy(cell => cell.Column)
            .ToImmutableSortedDictionary(cell => cell.Column, cell => ToCell(cell, row.Number, shared, styles)));

    private static Cell ToCell(RawCell raw, int row, IReadOnlyDictionary<int, string> shared, CellStyles styles)
    {
        var text = CellText.Clean(raw.Shared ? shared.GetValueOrDefault(SharedIndex(raw), "") : raw.Text);
        var number = raw.Number && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (double?)null;
        var date = number is { } serial && styles.IsDate(raw.Style) ? Serial.Day(serial, styles.From1904) : null;
        var shown = date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? text;
        return new Cell(CellAddress.Of(raw.Column, row), shown, date, number, raw.Formula, styles.Colour(raw.Style));
    }

    private static int SharedIndex(RawCell cell) =>
        int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
}
