using System.Globalization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.GovUk;

/// <summary>Dates, times and numbers as they are written on pages.</summary>
public static class Words
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"12 June 2026".</summary>
    public static string InWords(this DateOnly date) => date.ToString("d MMMM yyyy", English);

    /// <summary>"12 June 2026", or what to say where there is none.</summary>
    public static string InWords(this DateOnly? date, string otherwise = "Not recorded") => date?.InWords() ?? otherwise;

    /// <summary>"4 June 2026 at 9:32am", in UK time.</summary>
    public static string InWords(this DateTimeOffset at) => $"{at.UkDate().InWords()} at {at.Clock()}";

    /// <summary>"at 9:32am" for today, "on 4 June 2026 at 9:32am" for another day.</summary>
    public static string AtOrOn(this DateTimeOffset at, DateTimeOffset now) =>
        at.UkDate() == now.UkDate() ? $"at {at.Clock()}" : $"on {at.InWords()}";

    /// <summary>"1 review", "82 reviews", "1,204 actions".</summary>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(English, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>"10:00am".</summary>
    public static string InWords(this TimeOnly time) => time.ToString("h:mm", English) + (time.Hour < 12 ? "am" : "pm");

    private static string Clock(this DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, UkTime.London).DateTime).InWords();
}
