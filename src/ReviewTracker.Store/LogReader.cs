using System.Runtime.CompilerServices;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store;

/// <summary>Reads the whole log in order, for whoever remembers how far they have got. Nothing is ever skipped.</summary>
public sealed class LogReader
{
    private const int Page = 500;
    private static readonly TimeSpan s_atLeastEvery = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;
    private readonly EventReader _events;

    internal LogReader(NpgsqlDataSource db, StoreOptions options, EventReader events) => (_db, _options, _events) = (db, options, events);

    /// <summary>The next events after a position, at most <paramref name="limit"/>; empty at the end of the log.</summary>
    public async Task<IReadOnlyList<Recorded>> After(long position, int limit, CancellationToken cancel)
    {
        var events = new List<Recorded>();
        await using (var batch = _db.CreateBatch())
        {
            batch.Add(EventReader.FromLog + "where seq_id > $1 order by seq_id limit $2").With(position).With(limit);
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) events.Add(_events.Row(reader));
        }
        if (events.Count > 0) await Settle(cancel);
        return events;
    }

    /// <summary>Everything after a position, and then whatever is appended, until cancelled.</summary>
    public async IAsyncEnumerable<Recorded> Follow(long position, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var ears = StoreDatabase.Unpooled(_options);
        await using var connection = await ears.OpenConnectionAsync(cancel);
        await using (var listen = new NpgsqlCommand("listen mt_events_appended", connection)) await listen.ExecuteNonQueryAsync(cancel);
        while (true)
        {
            var events = await After(position, Page, cancel);
            foreach (var e in events) yield return e;
            if (events.Count > 0) position = events[^1].Position;
            else await connection.WaitAsync(s_atLeastEvery, cancel);
        }
    }

    /// <summary>An event can be seen a moment before it is on disk; nobody may act on one that a crash could still take back.</summary>
    private async Task Settle(CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(AppendBatch.WaitForDisk);
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
