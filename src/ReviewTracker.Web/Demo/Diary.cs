using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Demo;

/// <summary>When the people of Wealdshire sit at their desks and record what happened.</summary>
internal sealed class Diary(Chance chance)
{
    private static readonly int[] DaysLater = [0, 0, 0, 0, 1, 1, 2, 3];
    private DateTimeOffset last = DateTimeOffset.MinValue;

    public static DateTimeOffset At(DateOnly day, int hour, int minute)
    {
        var local = day.ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(local, UkTime.London.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateOnly WorkingDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day is { Month: 12, Day: 25 or 26 } or { Month: 1, Day: 1 })
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Soon after the day, and after everything this diary recorded before.</summary>
    public DateTimeOffset RecordedFor(DateOnly day)
    {
        var at = At(WorkingDay(day.AddDays(chance.Of(DaysLater))), chance.Between(9, 16), chance.Between(0, 59));
        return last = at > last ? at : last.AddMinutes(4);
    }

    /// <summary>Weeks or months after the day: somebody found it in a drawer. Later entries do not wait for it.</summary>
    public DateTimeOffset FoundLaterFor(DateOnly day) =>
        At(WorkingDay(day.AddDays(chance.Between(35, 140))), chance.Between(9, 16), chance.Between(0, 59));

    /// <summary>Keeps later entries after something recorded elsewhere, a meeting for instance.</summary>
    public void After(DateTimeOffset at) => last = at > last ? at : last;
}
