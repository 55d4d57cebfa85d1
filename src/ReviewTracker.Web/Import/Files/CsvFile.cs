using System.Collections.Immutable;
using CsvHelper;

namespace ReviewTracker.Web.Import.Files;

/// <summary>CSV as spreadsheets of any country write it: comma, semicolon or tab, quoted line breaks.</summary>
public static class CsvFile
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static ImmutableList<Grid> Read(byte[] file)
    {
        var text = TextEncoding.Decode(file);
        FileCannotBeRead.When(string.IsNullOrWhiteSpace(text), "The file is empty. Check that it was saved and choose it again.");
        return [Delimited(text, Delimiters.MaxBy(delimiter => Columns(text, delimiter)))];
    }

    // The right delimiter is the one that splits the widest row of the beginning into most columns that hold something.
    private static int Columns(string text, char delimiter)
    {
        using var parser = Parser(text, delimiter);
        var widest = 0;
        for (var row = 0; row < 30 && parser.Read(); row++)
            widest = Math.Max(widest, parser.Current.ToArray().Count(field => !string.IsNullOrWhiteSpace(field)));
        return widest;
    }

    private static Grid Delimited(string text, char delimiter)
    {
        using var parser = Parser(text, delimiter);
        var rows = ImmutableList.CreateBuilder<GridRow>();
        for (var number = 1; parser.Read(); number++)
        {
            if (rows.Count == Limits.Rows) return new Grid("", rows.ToImmutable(), [], Truncated: true);
            var row = new GridRow(number, Cells(parser.Current.ToArray(), number));
            if (row.Filled > 0) rows.Add(row);
        }

        return new Grid("", rows.ToImmutable(), [], Truncated: false);
    }

    private static ImmutableSortedDictionary<int, Cell> Cells(string[] record, int row) =>
        record.Take(Limits.Columns)
            .Select((field, index) => (Column: index + 1, Text: CellText.Clean(field)))
            .Where(field => field.Text.Length > 0)
            .ToImmutableSortedDictionary(field => field.Column, field => new Cell(CellAddress.Of(field.Column, row), field.Text));

    private static CsvReader Parser(string text, char delimiter) =>
        CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = delimiter, HasHeader = false, SkipEmptyLines = false, IncludeValuesInExceptions = false,
            OnMalformedRecord = OnMalformed,
        });

    private static void OnMalformed(CsvMalformedRecord record) =>
        FileCannotBeRead.When(record.Reason == CsvMalformedReason.UnterminatedQuote,
            $"Row {record.RecordNumber} opens a quotation mark that is never closed, so the rest of the file cannot be told apart. Save it as an Excel workbook (.xlsx) and try again.");
}
