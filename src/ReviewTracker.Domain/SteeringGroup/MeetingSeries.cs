using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>The days of a quarterly series: the same weekday of the month, every third month.</summary>
public static class MeetingSeries
{
    /// <summary>
    /// So many days from the first on. "The second Tuesday" stays the second Tuesday; a fifth that a month has not becomes
    /// its last; a bank holiday moves the meeting a week on.
    /// </summary>
    public static ImmutableList<DateOnly> Quarterly(DateOnly first, int count, BankHolidays holidays)
    {
        var which = (first.Day - 1) / 7;
        return [.. Enumerable.Range(0, count).Select(quarter => Free(NthWeekday(first, 3 * quarter, which), holidays))];
    }

    private static DateOnly NthWeekday(DateOnly first, int months, int which)
    {
        var month = new DateOnly(first.Year, first.Month, 1).AddMonths(months);
        var earliest = month.AddDays(((int)first.DayOfWeek - (int)month.DayOfWeek + 7) % 7);
        var day = earliest.AddDays(7 * which);
        return day.Month == month.Month ? day : day.AddDays(-7);
    }

    private static DateOnly Free(DateOnly day, BankHolidays holidays)
    {
        while (holidays.Contains(day)) day = day.AddDays(7);
        return day;
    }
}
