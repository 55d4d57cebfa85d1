using System.Globalization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reporting;

/// <summary>A year of the partnership's reports: 1 April to 31 March, written "2023/24".</summary>
public sealed record ReportingYear(int StartsIn)
{
    public DateOnly FirstDay => new(StartsIn, 4, 1);
    public DateOnly LastDay => new(StartsIn + 1, 3, 31);

    public bool Holds(DateOnly? day) => day >= FirstDay && day <= LastDay;

    /// <summary>The year a day falls in: 31 March 2026 is in 2025/26.</summary>
    public static ReportingYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads "2023/24" or "2023-24"; anything else is refused in a sentence.</summary>
    public static ReportingYear Parse(string? text)
    {
        var (starts, ends) = Halves(text?.Trim() ?? "");

        Refuse.When(starts is null || ends is null, new NotAReportingYear(text?.Trim() ?? ""));
        Refuse.When(starts < 1990 || starts > 2099, new YearOutOfRange(text!.Trim()));
        Refuse.When((starts + 1) % 100 != ends, new YearsDoNotFollow(text!.Trim(), new ReportingYear(starts!.Value)));
        return new ReportingYear(starts!.Value);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartsIn}/{(StartsIn + 1) % 100:00}");

    private static (int? Starts, int? Ends) Halves(string text) =>
        text.Split('/', '-') is [{ Length: 4 } starts, { Length: 2 } ends] ? (Digits(starts), Digits(ends)) : (null, null);

    private static int? Digits(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

public sealed record NotAReportingYear(string Text) : Refusal(
    Text.Length == 0
        ? "Enter the year as two years with a slash, for example 2023/24"
        : $"\"{Text}\" is not a reporting year. Enter two years with a slash, for example 2023/24", "Year");

public sealed record YearOutOfRange(string Text) : Refusal(
    $"\"{Text}\" is outside the years this system reports on. Enter a year between 1990/91 and 2099/00", "Year");

public sealed record YearsDoNotFollow(string Text, ReportingYear Meant) : Refusal(
    $"\"{Text}\" is not one year: a reporting year runs from 1 April to 31 March. Did you mean {Meant}?", "Year");
