using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Rebuilding;

/// <summary>Folds stream after stream into the shadow tables by binary COPY; holds one stream at a time in memory.</summary>
internal sealed class ShadowWriter : IAsyncDisposable
{
    private readonly StoreModel _model;
    private readonly Dictionary<string, (NpgsqlConnection Connection, NpgsqlBinaryImporter Importer)> _tables = [];
    private readonly List<(StreamFold Fold, List<(HistoryRow Row, Recorded By)> History)> _folds = [];
    private Guid? _stream;

    private ShadowWriter(StoreModel model) => _model = model;

    internal static async Task<ShadowWriter> Open(NpgsqlDataSource owner, StoreModel model, ShadowTables tables, CancellationToken cancel)
    {
        var writer = new ShadowWriter(model);
        foreach (var table in tables.Documents) await writer.Open(owner, table, "key, stream, version, data", cancel);
        foreach (var table in tables.Histories) await writer.Open(owner, table, "key, stream, day, position, recorded, data", cancel);
        return writer;
    }

    /// <summary>Events come stream by stream, each in order.</summary>
    /// <exception cref="PoisonEventException">A fold threw on it.</exception>
    internal async ValueTask Add(Recorded e, string type, CancellationToken cancel)
    {
        if (_stream != e.StreamId)
        {
            await Flush(cancel);
            _stream = e.StreamId;
            foreach (var view in _model.ViewsOf(e.Data)) _folds.Add((new StreamFold(view, e.StreamId), []));
        }
        try
        {
            foreach (var (fold, history) in _folds) Step(fold, history, e);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw new PoisonEventException(e.Position, e.StreamId, type, thrown);
        }
    }

    internal async Task Complete(CancellationToken cancel)
    {
        await Flush(cancel);
        foreach (var (_, importer) in _tables.Values) await importer.CompleteAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (connection, importer) in _tables.Values)
        {
            await importer.DisposeAsync();
            await connection.DisposeAsync();
        }
    }

    private static void Step(StreamFold fold, List<(HistoryRow, Recorded)> history, Recorded e)
    {
        if (fold.View.KeepsHistory) history.AddRange(fold.AddWithHistory(e).Select(row => (row, e)));
        else fold.Add(e);
    }

    private async Task Open(NpgsqlDataSource owner, string table, string columns, CancellationToken cancel)
    {
        var connection = await owner.OpenConnectionAsync(cancel);
        var importer = await connection.BeginBinaryImportAsync(
            $"copy {ShadowTables.Schema}.{table} ({columns}) from stdin (format binary)", cancel);
        importer.Timeout = Timeout.InfiniteTimeSpan;
        _tables[table] = (connection, importer);
    }

    private async ValueTask Flush(CancellationToken cancel)
    {
        foreach (var (fold, history) in _folds)
        {
            await Rows(fold, _tables[fold.View.Name].Importer, cancel);
            foreach (var (row, by) in history) await History(fold.Stream, row, by, _tables[$"{fold.View.Name}_history"].Importer, cancel);
        }
        _folds.Clear();
    }

    private static async ValueTask Rows(StreamFold fold, NpgsqlBinaryImporter importer, CancellationToken cancel)
    {
        foreach (var (key, data) in fold.Rows)
        {
            await importer.StartRowAsync(cancel);
            await importer.WriteAsync(key, NpgsqlDbType.Text, cancel);
            await importer.WriteAsync(fold.Stream, NpgsqlDbType.Uuid, cancel);
            await importer.WriteAsync(fold.Version, NpgsqlDbType.Bigint, cancel);
            await importer.WriteAsync(data, NpgsqlDbType.Jsonb, cancel);
        }
    }

    private static async ValueTask History(
        Guid stream, HistoryRow row, Recorded by, NpgsqlBinaryImporter importer, CancellationToken cancel)
    {
        await importer.StartRowAsync(cancel);
        await importer.WriteAsync(row.Key, NpgsqlDbType.Text, cancel);
        await importer.WriteAsync(stream, NpgsqlDbType.Uuid, cancel);
        await importer.WriteAsync(row.Day, NpgsqlDbType.Date, cancel);
        await importer.WriteAsync(by.Position, NpgsqlDbType.Bigint, cancel);
        await importer.WriteAsync(by.At, NpgsqlDbType.TimestampTz, cancel);
        if (row.Data is null) await importer.WriteNullAsync(cancel);
        else await importer.WriteAsync(row.Data, NpgsqlDbType.Jsonb, cancel);
    }
}
