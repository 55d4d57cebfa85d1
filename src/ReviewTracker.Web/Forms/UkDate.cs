using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewTracker.Web.Forms;

/// <summary>A date as people here write it, read or refused with the end of a sentence ("must be a real date").</summary>
public sealed record UkDate(DateOnly? Date, string? Fault)
{
    private const int First = 1900, Last = 2100;
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly Regex YearFirst = new(@"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$");
    private static readonly Regex DayFirst = new(@"^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\d{1,2}|[A-Za-z]{3,9})[-/., ]+(\d{2}|\d{4})$");

    public static UkDate Read(string day, string month, string year)
    {
        var boxes = (Day: day.Trim(), Month: month.Trim(), Year: year.Trim());
        if (boxes is { Day: "", Month: "", Year: "" }) return new(null, null);
        // Somebody pasted a whole date into the first box.
        if (boxes is { Month: "", Year: "" } && Whole(boxes.Day) is { } whole) boxes = whole;

        return Missing(boxes) is { } missing ? Refused($"must include {missing}")
            : Number(boxes.Day) is not { } d || MonthOf(boxes.Month) is not { } m || Number(boxes.Year) is not { } y
                ? Refused("must be a real date, like 27 3 2026")
            : boxes.Year.Length != 4 ? Refused("must include a year with 4 numbers, like 2026")
            : y is < First or > Last ? Refused($"must include a year between {First} and {Last}")
            : d < 1 || m is < 1 or > 12 || d > DateTime.DaysInMonth(y, m) ? Refused("must be a real date")
            : new(new DateOnly(y, m, d), null);
    }

    private static UkDate Refused(string fault) => new(null, fault);

    private static string? Missing((string Day, string Month, string Year) boxes)
    {
        string[] missing = [.. new[] { (boxes.Day, "a day"), (boxes.Month, "a month"), (boxes.Year, "a year") }
            .Where(b => b.Item1.Length == 0).Select(b => b.Item2)];
        return missing.Length == 0 ? null : string.Join(" and ", missing);
    }

    private static int? Number(string text) =>
        text.Length is > 0 and <= 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static int? MonthOf(string text) => Number(text) ?? MonthNamed(text);

    private static int? MonthNamed(string text)
    {
        var at = text.Length < 3 ? -1 : Array.FindIndex(Months, m =>
            m.StartsWith(text.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) || text.Equals("sept", StringComparison.OrdinalIgnoreCase) && m == "september");
        return at < 0 ? null : at + 1;
    }

    private static (string, string, string)? Whole(string text)
    {
        if (YearFirst.Match(text) is { Success: true } iso) return (iso.Groups[3].Value, iso.Groups[2].Value, iso.Groups[1].Value);
        if (DayFirst.Match(text) is not { Success: true } uk) return null;

        var year = uk.Groups[3].Value;
        return (uk.Groups[1].Value, uk.Groups[2].Value, year.Length == 2 ? "20" + year : year);
    }
}
