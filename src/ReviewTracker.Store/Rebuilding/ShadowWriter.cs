using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Rebuilding;

/// <summary>
/// Folds stream after stream into the shadow tables. Rows gather up to a limit and are then copied while the next are
/// folded: in short copies, because a server inside one that stays open can drop no database.
/// </summary>
internal sealed class ShadowWriter : IAsyncDisposable
{
    private const int Letters = 4_000_000;

    private readonly NpgsqlConnection _connection;
    private readonly StoreModel _model;
    private readonly List<(StreamFold Fold, List<ShadowRow> History)> _folds = [];
    private Dictionary<string, List<ShadowRow>> _rows = [];
    private Task _copying = Task.CompletedTask;
    private int _letters;
    private Guid? _stream;

    private ShadowWriter(NpgsqlConnection connection, StoreModel model) => (_connection, _model) = (connection, model);

    /// <param name="Number">The stream's version, or for history the event's position.</param>
    private sealed record ShadowRow(string Key, Guid Stream, long Number, string? Data, DateOnly Day, DateTimeOffset? Recorded);

    internal static async Task<ShadowWriter> Open(NpgsqlDataSource owner, StoreModel model, CancellationToken cancel) =>
        new(await owner.OpenConnectionAsync(cancel), model);

    /// <summary>Events come stream by stream, each in order.</summary>
    /// <exception cref="PoisonEventException">A fold threw on it.</exception>
    internal async ValueTask Add(Recorded e, string type, CancellationToken cancel)
    {
        if (_stream != e.StreamId)
        {
            Gather();
            if (_letters > Letters) await Copy(cancel);
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
        Gather();
        await Copy(cancel);
        await _copying;
    }

    public async ValueTask DisposeAsync()
    {
        await _copying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _connection.DisposeAsync();
    }

    private static void Step(StreamFold fold, List<ShadowRow> history, Recorded e)
    {
        if (!fold.View.KeepsHistory) fold.Add(e);
        else history.AddRange(fold.AddWithHistory(e).Select(row => new ShadowRow(row.Key, e.StreamId, e.Position, row.Data, row.Day, e.At)));
    }

    private void Gather()
    {
        foreach (var (fold, history) in _folds)
        {
            Keep(fold.View.Name, fold.Rows.Select(row => new ShadowRow(row.Key, fold.Stream, fold.Version, row.Value, default, null)));
            if (history.Count > 0) Keep($"{fold.View.Name}_history", history);
        }
        _folds.Clear();
    }

    private void Keep(string table, IEnumerable<ShadowRow> rows)
    {
        if (!_rows.TryGetValue(table, out var kept)) _rows[table] = kept = [];
        foreach (var row in rows)
        {
            kept.Add(row);
            _letters += row.Data?.Length ?? 0;
        }
    }

    private async Task Copy(CancellationToken cancel)
    {
        await _copying;
        var full = _rows;
        (_rows, _letters) = ([], 0);
        _copying = Task.Run(async () =>
        {
            foreach (var (table, rows) in full) await Copy(table, rows, cancel);
        }, cancel);
    }

    private async Task Copy(string table, List<ShadowRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        var columns = rows[0].Recorded is null ? "key, stream, version, data" : "key, stream, position, data, day, recorded";
        await using var importer = await _connection.BeginBinaryImportAsync(
            $"copy {ShadowTables.Schema}.{table} ({columns}) from stdin (format binary)", cancel);
        importer.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var row in rows) await Copy(importer, row, cancel);
        await importer.CompleteAsync(cancel);
    }

    private static async ValueTask Copy(NpgsqlBinaryImporter importer, ShadowRow row, CancellationToken cancel)
    {
        await importer.StartRowAsync(cancel);
        await importer.WriteAsync(row.Key, NpgsqlDbType.Text, cancel);
        await importer.WriteAsync(row.Stream, NpgsqlDbType.Uuid, cancel);
        await importer.WriteAsync(row.Number, NpgsqlDbType.Bigint, cancel);
        if (row.Data is null) await importer.WriteNullAsync(cancel);
        else await importer.WriteAsync(row.Data, NpgsqlDbType.Jsonb, cancel);
        if (row.Recorded is not { } recorded) return;
        await importer.WriteAsync(row.Day, NpgsqlDbType.Date, cancel);
        await importer.WriteAsync(recorded, NpgsqlDbType.TimestampTz, cancel);
    }
}
