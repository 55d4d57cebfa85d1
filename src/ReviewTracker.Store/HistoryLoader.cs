using Npgsql;
using ReviewTracker.Store.Rebuilding;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>
/// Loads an invented history in bulk: events with their keys, chain and names by binary COPY, then every view. Only into
/// a database that is empty or marked as a demonstration, because it sets the recorded time.
/// </summary>
public sealed class HistoryLoader
{
    private const int Batch = 5_000;

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;
    private readonly StoreModel _model;

    internal HistoryLoader(NpgsqlDataSource db, StoreOptions options, StoreModel model) => (_db, _options, _model) = (db, options, model);

    /// <summary>Acts come in the order of their times and may be made as they are read; gives the number of events.</summary>
    /// <exception cref="InvalidOperationException">The database holds something that is not invented.</exception>
    public async Task<long> Load(IEnumerable<PastAct> acts, CancellationToken cancel)
    {
        var installation = new Installation(_db);
        if (!await installation.IsEmpty(cancel) && !await installation.IsDemonstration(cancel))
            throw new InvalidOperationException("The database holds records that are not a demonstration; no history is loaded into it.");

        var loaded = await LoadEvents(acts, cancel);
        await new Rebuild(_options, _model).Run(null, cancel);
        return loaded;
    }

    private async Task<long> LoadEvents(IEnumerable<PastAct> acts, CancellationToken cancel)
    {
        await using var owner = StoreDatabase.Owner(_options);
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ShadowTables.Run(connection, "select pg_advisory_xact_lock(7262747)", cancel);

        var past = new PastWriting(_model, _options, new KeyRing(owner, _options));
        await past.Continue(connection, cancel);
        foreach (var batch in acts.Chunk(Batch))
        {
            foreach (var act in batch) await past.Add(act, cancel);
            await past.Copy(connection, cancel);
        }
        await past.Finish(connection, cancel);
        await transaction.CommitAsync(cancel);
        await ShadowTables.Run(connection, "analyze public.mt_events, public.mt_streams, rt.chain", cancel);
        return past.Count;
    }
}
