using System.Globalization;

namespace ReviewTracker.Domain.Kernel;

/// <summary>Counting in UK calendar days: months, working days, and how a date is written.</summary>
public static class UkCalendar
{
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// So many months on, always counted from the origin: a day the month does not have becomes its last day
    /// (31 January and one month is 28 or 29 February; and two months is 31 March, not 28).
    /// </summary>
    public static DateOnly PlusMonths(this DateOnly origin, int months) => origin.AddMonths(months);

    /// <summary>The so-manieth working day after the origin; the origin itself does not count.</summary>
    /// <param name="days">0 or more; 0 is the origin, whatever day it is.</param>
    public static DateOnly PlusWorkingDays(this DateOnly origin, int days, BankHolidays holidays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = origin;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (day.IsWorkingDay(holidays)) left--;
        }

        return day;
    }

    public static bool IsWorkingDay(this DateOnly day, BankHolidays holidays) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>"5 March 2026", as a letter would write it.</summary>
    internal static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", Uk);

    /// <summary>"1 day", "12 days".</summary>
    internal static string Days(int count) => count == 1 ? "1 day" : string.Create(Uk, $"{count:N0} days");
}
