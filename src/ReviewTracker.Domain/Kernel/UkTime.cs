namespace ReviewTracker.Domain.Kernel;

/// <summary>Days are counted as the United Kingdom counts them, whatever clock the server keeps.</summary>
public static class UkTime
{
    public static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>23:30 UTC on 30 June is already 1 July here.</summary>
    public static DateOnly UkDate(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>The last instant that still belongs to the day.</summary>
    public static DateTimeOffset EndOfUkDay(this DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, London.GetUtcOffset(midnight)).ToUniversalTime().AddMicroseconds(-1);
    }
}
