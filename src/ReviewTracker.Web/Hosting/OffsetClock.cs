using System.Globalization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Hosting;

/// <summary>
/// The clock of one database. A demonstration lives on a day of its own that then runs on; how far it is from ours is
/// marked in the database, so that every command on it reads the same clock.
/// </summary>
public sealed class OffsetClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    public static TimeSpan Read(IReadOnlyDictionary<string, string> marks) =>
        marks.TryGetValue(Marks.ClockOffset, out var text) ? TimeSpan.ParseExact(text, "c", CultureInfo.InvariantCulture) : TimeSpan.Zero;

    /// <summary>How far to move so that it is that day in London, at the time of day it is there now.</summary>
    public static TimeSpan OffsetTo(DateOnly today, DateTimeOffset now)
    {
        var then = today.ToDateTime(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, UkTime.London).DateTime));
        // An hour in spring does not exist; the next one does.
        if (UkTime.London.IsInvalidTime(then)) then = then.AddHours(1);
        return new DateTimeOffset(then, UkTime.London.GetUtcOffset(then)) - now;
    }
}
