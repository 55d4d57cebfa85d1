using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReviewTracker.Web.Import.Files;

/// <summary>What a cell's style says about it: whether its number is a date, and its fill.</summary>
/// <param name="From1904">The workbook counts days from 1904, as old Macintosh ones do.</param>
public sealed record CellStyles(ImmutableArray<bool> Dates, ImmutableArray<string?> Colours, bool From1904)
{
    private static readonly Regex NotLetters = new("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General", RegexOptions.IgnoreCase);

    // Days or years make a date; hours and minutes alone are a time.
    private static readonly Regex DateLetters = new("[dy]", RegexOptions.IgnoreCase);

    public bool IsDate(uint style) => style < Dates.Length && Dates[(int)style];

    public string? Colour(uint style) => style < Colours.Length ? Colours[(int)style] : null;

    public static CellStyles Of(WorkbookPart workbook)
    {
        var from1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        if (workbook.WorkbookStylesPart?.Stylesheet is not { } sheet) return new([], [], from1904);

        var formats = (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "")
            .ToDictionary(format => format.Key, format => format.First());
        var fills = (sheet.Fills?.Elements<Fill>() ?? []).Select(ColourOf).ToList();
        var cells = (sheet.CellFormats?.Elements<CellFormat>() ?? []).ToList();
        return new(
            [.. cells.Select(cell => IsDateFormat(cell.NumberFormatId?.Value ?? 0, formats))],
            [.. cells.Select(cell => cell.FillId?.Value is { } fill && fill < fills.Count ? fills[(int)fill] : null)],
            from1904);
    }

    private static bool IsDateFormat(uint id, Dictionary<uint, string> formats) =>
        id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58
        || (formats.TryGetValue(id, out var code) && DateLetters.IsMatch(NotLetters.Replace(code, "")));

    private static string? ColourOf(Fill fill) =>
        fill.PatternFill is { } pattern && pattern.PatternType?.Value == PatternValues.Solid
        && pattern.ForegroundColor?.Rgb?.Value is { Length: >= 6 } rgb ? rgb[^6..].ToUpperInvariant() : null;
}
