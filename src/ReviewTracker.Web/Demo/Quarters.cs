namespace ReviewTracker.Web.Demo;

/// <summary>The Steering Group meets on the second Tuesday of March, June, September and December.</summary>
internal static class Quarters
{
    private const int FirstYear = 2014;

    public static DateOnly MeetingOf(int year, int quarter)
    {
        var first = new DateOnly(year, quarter * 3, 1);
        return first.AddDays((((int)DayOfWeek.Tuesday - (int)first.DayOfWeek + 7) % 7) + 7);
    }

    /// <summary>Every meeting the demonstration knows, oldest first.</summary>
    public static IReadOnlyList<DateOnly> Meetings { get; } =
        [.. from year in Enumerable.Range(FirstYear, Journal.LastDay.Year - FirstYear + 1)
            from quarter in Enumerable.Range(1, 4)
            let day = MeetingOf(year, quarter)
            where day > new DateOnly(FirstYear, 5, 1) && day <= Journal.LastDay
            select day];

    /// <summary>The last meeting before a day; null before the first.</summary>
    public static DateOnly? Before(DateOnly day) => Meetings.Where(m => m < day).Cast<DateOnly?>().LastOrDefault();
}
