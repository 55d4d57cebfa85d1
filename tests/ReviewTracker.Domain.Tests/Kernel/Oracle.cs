namespace ReviewTracker.Domain.Tests.Kernel;

/// <summary>The calendar worked out another way: by the rules of the law and the almanac, never from the shipped list.</summary>
internal static class Oracle
{
    public const int FirstYear = 2012;
    public const int LastYear = 2028;

    /// <summary>Days moved, added or proclaimed.</summary>
    private static readonly Dictionary<int, DateOnly[]> s_added = new()
    {
        [2012] = [new(2012, 6, 4), new(2012, 6, 5)],
        [2020] = [new(2020, 5, 8)],
        [2022] = [new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19)],
        [2023] = [new(2023, 5, 8)],
    };

    private static readonly Lazy<DateOnly[]> s_workingDays = new(() =>
    {
        var holidays = Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(Holidays).ToHashSet();
        var first = new DateOnly(FirstYear, 1, 1);
        return [.. Enumerable.Range(0, new DateOnly(LastYear, 12, 31).DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Where(day => (int)day.DayOfWeek % 6 != 0 && !holidays.Contains(day))];
    });

    public static IEnumerable<DateOnly> Holidays(int year)
    {
        var easter = EasterSunday(year);
        List<DateOnly> days = [easter.AddDays(-2), easter.AddDays(1), LastMonday(year, 8)];
        if (year is not 2020) days.Add(FirstMonday(year, 5));
        if (year is not (2012 or 2022)) days.Add(LastMonday(year, 5));
        days.AddRange(s_added.GetValueOrDefault(year, []));
        days.Add(OffWeekend(new(year, 1, 1), []));
        var christmas = OffWeekend(new(year, 12, 25), [new(year, 12, 26)]);
        return [.. days, christmas, OffWeekend(new(year, 12, 26), [christmas])];
    }

    /// <summary>By looking the origin up among all working days and walking on in that list.</summary>
    public static DateOnly PlusWorkingDays(DateOnly origin, int count)
    {
        if (count == 0) return origin;
        var found = Array.BinarySearch(s_workingDays.Value, origin);
        return s_workingDays.Value[(found >= 0 ? found : ~found - 1) + count];
    }

    /// <summary>By counting months since year 0 and asking an almanac how long the month is.</summary>
    public static DateOnly PlusMonths(DateOnly origin, int months)
    {
        var (year, month) = Math.DivRem(origin.Year * 12 + origin.Month - 1 + months, 12);
        int[] lengths = [31, IsLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        return new(year, month + 1, origin.Day > lengths[month] ? lengths[month] : origin.Day);
    }

    private static bool IsLeap(int year) => year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);

    // Meeus, Jones and Butcher.
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new(year, n / 31, n % 31 + 1);
    }

    private static DateOnly FirstMonday(int year, int month) =>
        Enumerable.Range(1, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) =>
        Enumerable.Range(25, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly OffWeekend(DateOnly day, DateOnly[] taken)
    {
        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return day;
        do day = day.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(day));
        return day;
    }
}
