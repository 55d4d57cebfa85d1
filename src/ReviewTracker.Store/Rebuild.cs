using Npgsql;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Rebuilding;

namespace ReviewTracker.Store;

/// <summary>How far a rebuild has got.</summary>
/// <param name="Of">How many events there were when it began.</param>
public sealed record RebuildProgress(long Events, long Of);

/// <summary>
/// Folds every view and every history anew from the log, beside the live ones, and swaps them in; the program goes on
/// working meanwhile. It needs no key. An event that cannot be read or folded stops it and leaves the live views alone.
/// </summary>
public sealed class Rebuild
{
    private const int Attempts = 50;
    private const int Told = 10_000;

    private readonly StoreOptions _options;
    private readonly StoreModel _model;

    internal Rebuild(StoreOptions options, StoreModel model) => (_options, _model) = (options, model);

    /// <summary>Gives the number of events folded.</summary>
    /// <exception cref="PoisonEventException">Names the position and the stream.</exception>
    public async Task<long> Run(IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        await using var owner = StoreDatabase.Owner(_options);
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await ShadowTables.Run(connection, "select pg_advisory_lock(7262748)", cancel);
        var tables = new ShadowTables(owner, _model);
        try
        {
            return await Run(owner, connection, tables, progress, cancel);
        }
        catch
        {
            await tables.Drop();
            throw;
        }
    }

    private async Task<long> Run(
        NpgsqlDataSource owner, NpgsqlConnection connection, ShadowTables tables, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        await tables.Create(cancel);
        var folded = await Fold(owner, tables, null, progress, cancel);
        await tables.AddIndexes(cancel);
        for (var attempt = 1; ; attempt++)
        {
            folded = await CatchUp(owner, tables, folded, cancel);
            try
            {
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                await Lock(connection, tables, cancel);
                folded = await CatchUp(owner, tables, folded, cancel);
                await ShadowTables.Run(connection, "select rt.number_decisions()", cancel);
                await tables.Swap(connection, _options.RuntimeRole, cancel);
                await transaction.CommitAsync(cancel);
                return folded.Events;
            }
            catch (PostgresException e) when (attempt < Attempts && e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), cancel);
            }
        }
    }

    /// <summary>Appends write views before they take the ordering lock and histories under it; locks are taken in that same order.</summary>
    private static async Task Lock(NpgsqlConnection connection, ShadowTables tables, CancellationToken cancel)
    {
        // Shorter than the server waits before it looks for a deadlock: whoever reads or writes comes first.
        await ShadowTables.Run(connection, "set local lock_timeout = '500ms'", cancel);
        foreach (var table in tables.Documents) await ShadowTables.Run(connection, $"lock table rt.{table} in access exclusive mode", cancel);
        await ShadowTables.Run(connection, "select pg_advisory_xact_lock(7262747)", cancel);
        foreach (var table in tables.Histories) await ShadowTables.Run(connection, $"lock table rt.{table} in access exclusive mode", cancel);
    }

    private sealed record Folded(long Until, long Events);

    /// <summary>Folds anew the streams that were appended to since.</summary>
    private async Task<Folded> CatchUp(NpgsqlDataSource owner, ShadowTables tables, Folded folded, CancellationToken cancel)
    {
        var (streams, until) = await MovedSince(owner, folded.Until, cancel);
        if (streams.Length == 0) return folded;
        await tables.Forget(streams, cancel);
        var again = await Fold(owner, tables, streams, null, cancel);
        // Only as far as was asked: what these streams got meanwhile may stand behind something other streams got.
        return new Folded(until, folded.Events + again.Events);
    }

    private static async Task<(Guid[] Streams, long Until)> MovedSince(NpgsqlDataSource owner, long position, CancellationToken cancel)
    {
        await using var moved = owner.CreateCommand(
            "select coalesce(array_agg(distinct stream_id), '{}'), coalesce(max(seq_id), $1) from public.mt_events where seq_id > $1");
        moved.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
        await using var reader = await moved.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetFieldValue<Guid[]>(0), reader.GetInt64(1));
    }

    /// <param name="streams">Only these; null: all.</param>
    private async Task<Folded> Fold(
        NpgsqlDataSource owner, ShadowTables tables, Guid[]? streams, IProgress<RebuildProgress>? progress, CancellationToken cancel)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await ShadowTables.Run(connection, "set work_mem = '64MB'", cancel);
        var reading = new EventReader(owner, _model);
        var total = progress is null ? 0 : await Total(owner, cancel);
        await using var writer = await ShadowWriter.Open(owner, _model, cancel);
        await using var select = new NpgsqlCommand(
            EventReader.FromLog + (streams is null ? "" : "where stream_id = any($1) ") + "order by stream_id, version", connection);
        if (streams is not null) select.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = streams });
        await using var reader = await select.ExecuteReaderAsync(cancel);

        var (until, events) = (0L, 0L);
        while (await reader.ReadAsync(cancel))
        {
            var e = reading.Row(reader);
            await writer.Add(e, reader.GetString(4), cancel);
            until = Math.Max(until, e.Position);
            if (++events % Told == 0) progress?.Report(new RebuildProgress(events, total));
        }
        await writer.Complete(cancel);
        return new Folded(until, events);
    }

    private static async Task<long> Total(NpgsqlDataSource owner, CancellationToken cancel)
    {
        await using var count = owner.CreateCommand("select count(*) from public.mt_events");
        return (long)(await count.ExecuteScalarAsync(cancel))!;
    }
}
