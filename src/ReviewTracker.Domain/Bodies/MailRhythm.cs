using System.Globalization;
using System.Text.Json.Serialization;

namespace ReviewTracker.Domain.Bodies;

/// <summary>On which days an agency wants its mail: one weekday, one day of the month, or each on the day it falls due.</summary>
/// <param name="Weekday">Set for a weekly day.</param>
/// <param name="DayOfMonth">Set for a monthly day, 1 to 28.</param>
public sealed record MailRhythm(DayOfWeek? Weekday, int? DayOfMonth)
{
    public static readonly MailRhythm AsDue = new(null, null);

    public static MailRhythm Weekly(DayOfWeek day) => new(day, null);

    public static MailRhythm Monthly(int day) => new(null, day);

    [JsonIgnore]
    public bool IsAsDue => Weekday is null && DayOfMonth is null;

    /// <summary>The day itself or the first day of the rhythm after it.</summary>
    public DateOnly From(DateOnly day)
    {
        while (!Falls(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself or the last day of the rhythm before it.</summary>
    public DateOnly UpTo(DateOnly day)
    {
        while (!Falls(day)) day = day.AddDays(-1);
        return day;
    }

    public string InWords() => (Weekday, DayOfMonth) switch
    {
        ({ } weekday, _) => $"every {CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.GetDayName(weekday)}",
        (_, { } day) => $"on day {day} of each month",
        _ => "on the day it falls due",
    };

    private bool Falls(DateOnly day) => IsAsDue || day.DayOfWeek == Weekday || day.Day == DayOfMonth;
}
