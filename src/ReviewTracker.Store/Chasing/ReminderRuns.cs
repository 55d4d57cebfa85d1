using Npgsql;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Chasing;

/// <summary>On which days it was asked to the end who is owed a reminder.</summary>
public sealed class ReminderRuns
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal ReminderRuns(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>A run went to its end; those of one day on one node are one row.</summary>
    /// <param name="owed">Digests that were owed and had no mail yet.</param>
    /// <param name="queued">Those this run wrote.</param>
    public async Task Ended(DateOnly day, string node, TimeSpan took, int owed, int queued, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            insert into rt.reminder_runs (day, node, started, ended, owed, queued) values ($1, $2, now() + $6 - $3, now() + $6, $4, $5)
            on conflict (day, node) do update set ended = excluded.ended, owed = rt.reminder_runs.owed + excluded.owed,
              queued = rt.reminder_runs.queued + excluded.queued, runs = rt.reminder_runs.runs + 1
            """).With(day).With(node).With(took).With(owed).With(queued).With(_options.ClockOffset);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
