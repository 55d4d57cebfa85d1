using System.Text.Json;
using Npgsql;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store;

/// <summary>Stored documents, read whole. Lists have queries of their own, trimmed to who is looking.</summary>
public sealed class Views
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreModel _model;

    internal Views(NpgsqlDataSource db, StoreModel model) => (_db, _model) = (db, model);

    /// <summary>One stream's document with the version to post back; null when there is none.</summary>
    public async Task<Loaded<T>?> Get<T>(Guid stream, CancellationToken cancel) where T : class
    {
        await using var batch = _db.CreateBatch();
        batch.Add($"select data, version from rt.{_model.ViewOf<T>().Name} where key = $1").With(stream.ToString());
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Row<T>(reader) : null;
    }

    /// <summary>Every document, for those that carry nothing of a case (bodies, accounts, the partnership).</summary>
    public async Task<IReadOnlyList<Loaded<T>>> All<T>(CancellationToken cancel) where T : class
    {
        await using var batch = _db.CreateBatch();
        batch.Add($"select data, version from rt.{_model.ViewOf<T>().Name} order by key");
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var all = new List<Loaded<T>>();
        while (await reader.ReadAsync(cancel)) all.Add(Row<T>(reader));
        return all;
    }

    private static Loaded<T> Row<T>(NpgsqlDataReader row) =>
        new(JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(0), StoreJson.Options)!, row.GetInt64(1));
}
