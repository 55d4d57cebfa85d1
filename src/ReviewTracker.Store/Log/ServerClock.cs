using System.Diagnostics;
using Npgsql;

namespace ReviewTracker.Store.Log;

/// <summary>
/// The database's clock, asked once a minute and counted on in between. Views are folded before the append is sent, so
/// the recorded time must be known by then; the append itself refuses one that has strayed.
/// </summary>
internal sealed class ServerClock(NpgsqlDataSource db, StoreOptions options)
{
    private static readonly TimeSpan s_trusted = TimeSpan.FromMinutes(1);

    private Reading? _reading;

    private sealed record Reading(DateTimeOffset Instant, long Ticks);

    /// <summary>In whole microseconds, as PostgreSQL keeps it.</summary>
    internal async ValueTask<DateTimeOffset> Now(CancellationToken cancel)
    {
        var reading = _reading;
        if (reading is null || Stopwatch.GetElapsedTime(reading.Ticks) > s_trusted) reading = await Ask(cancel);
        var now = reading.Instant + Stopwatch.GetElapsedTime(reading.Ticks) + options.ClockOffset;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Its reading has turned out wrong.</summary>
    internal void Distrust() => _reading = null;

    private async Task<Reading> Ask(CancellationToken cancel)
    {
        await using var select = db.CreateCommand("select clock_timestamp()");
        await using var reader = await select.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return _reading = new Reading(reader.GetFieldValue<DateTimeOffset>(0), Stopwatch.GetTimestamp());
    }
}
