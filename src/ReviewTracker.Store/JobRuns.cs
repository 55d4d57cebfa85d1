using Npgsql;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store;

/// <summary>The last time a job ran to its end, on whichever node.</summary>
/// <param name="Ended">By the store's clock.</param>
/// <param name="Ago">How long ago it ended, by the database's clock.</param>
public sealed record JobRun(string Job, string Node, DateTimeOffset Started, DateTimeOffset Ended, TimeSpan Ago);

/// <summary>Each job's sign of life, written when it has run to its end and read by health checks on every node.</summary>
public sealed class JobRuns
{
    private readonly NpgsqlDataSource _db;

    private readonly StoreOptions _options;

    internal JobRuns(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    public async Task Ended(string job, string node, TimeSpan took, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            insert into rt.job_runs (job, node, started, ended) values ($1, $2, now() - $3, now())
            on conflict (job) do update set node = excluded.node, started = excluded.started, ended = excluded.ended
            """).With(job).With(node).With(took);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Null when it never ran.</summary>
    public async Task<JobRun?> Last(string job, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("select node, started + $2, ended + $2, now() - ended from rt.job_runs where job = $1").With(job).With(_options.ClockOffset);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        return new JobRun(
            job, reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetTimeSpan(3));
    }
}
