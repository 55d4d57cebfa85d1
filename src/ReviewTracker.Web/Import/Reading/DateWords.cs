using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>A date written somewhere in a text.</summary>
/// <param name="On">Null when there is no such day; <c>Problem</c> then says so.</param>
/// <param name="Month">Only a month was named: <c>On</c> is its last day.</param>
/// <param name="Nearest">For an impossible day: the days it may have meant.</param>
public sealed record DateInText(
    string Text, int Index, DateOnly? On, bool Month = false, string? Problem = null, ImmutableList<DateOnly>? Nearest = null);

/// <summary>Finds dates in British order, however they are written. Never guesses American order.</summary>
public static class DateWords
{
    private const string MonthNames =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static readonly Regex Dates = new(
        $"""
        (?<![\w/])(?:
          (?<y>\d[4])-(?<m>\d[1,2])-(?<d>\d[1,2])(?:[T\s]+\d[1,2]:\d\d(?::\d\d(?:\.\d+)?)?)?
        | (?<d>\d[1,2])\s*[/.\-]\s*(?<m>\d[1,2])\s*[/.\-]\s*(?<y>\d[4]|\d[2])(?:\s+\d[1,2]:\d\d(?::\d\d)?)?
        | (?<d>\d[1,2])(?:st|nd|rd|th)?(?:\s+of)?[\s\-/.,]*(?<n>{MonthNames})[\s\-/.,]*(?<y>\d[4]|['’]?\d[2])
        | (?<n>{MonthNames})\.?\s+(?<d>\d[1,2])(?:st|nd|rd|th)?,?\s+(?<y>\d[4])
        | (?<n>{MonthNames})[\s\-/.,]*(?<y>\d[4])
        | (?<n>{MonthNames})\s*[\-/'’]\s*(?<y>\d[2])
        | (?<m>\d[1,2])\s*/\s*(?<y>\d[4])
        )(?![\w/]|[.\-]\d)
        """.Replace("[1,2]", "{1,2}", StringComparison.Ordinal).Replace("d[4]", "d{4}", StringComparison.Ordinal).Replace("d[2]", "d{2}", StringComparison.Ordinal),
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static ImmutableList<DateInText> Find(string text) => [.. Dates.Matches(text).Select(Read)];

    /// <summary>"30 June 2025".</summary>
    public static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    public static DateOnly LastOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static DateInText Read(Match match)
    {
        var year = Year(match.Groups["y"].Value.TrimStart('\'', '’'));
        var month = match.Groups["n"].Success
            ? Array.FindIndex(Months, name => match.Groups["n"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1
            : Number(match.Groups["m"].Value);
        var found = new DateInText(match.Value, match.Index, null);
        if (year is < 2000 or > 2099) return found with { Problem = $"The year {match.Groups["y"].Value} cannot be right." };
        if (match.Groups["d"].Success) return Day(found, year, month, Number(match.Groups["d"].Value));
        return month is < 1 or > 12
            ? found with { Problem = $"There is no month {month}." }
            : found with { On = LastOf(year, month), Month = true };
    }

    private static DateInText Day(DateInText found, int year, int month, int day)
    {
        if (month is < 1 or > 12)
            return found with
            {
                Problem = $"There is no month {month}: dates are read day first.",
                Nearest = day is >= 1 and <= 12 && month is >= 1 and <= 31 && month <= DateTime.DaysInMonth(year, day) ? [new(year, day, month)] : [],
            };
        var last = LastOf(year, month);
        if (day >= 1 && day <= last.Day) return found with { On = new(year, month, day) };
        var name = last.ToString("MMMM", CultureInfo.GetCultureInfo("en-GB"));
        return found with
        {
            Problem = $"There is no {day} {name} {year}: {name} has {last.Day} days.",
            Nearest = day is 0 or > 31 ? [] : [last, last.AddDays(1)],
        };
    }

    private static int Year(string written) => written.Length == 2 ? 2000 + Number(written) : Number(written);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
