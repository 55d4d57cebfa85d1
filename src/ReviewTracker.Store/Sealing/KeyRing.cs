using System.Collections.Concurrent;
using Npgsql;

namespace ReviewTracker.Store.Sealing;

/// <summary>A key at hand for sealing: living, or minted here and made to live by the append that first uses it.</summary>
internal sealed record KeyAtHand(DataKey Key, byte[]? NewlyWrapped);

/// <summary>
/// Keys for sealing, remembered per scope. Remembering is safe: every append checks that the keys it used still live.
/// Opening never comes here.
/// </summary>
internal sealed class KeyRing(NpgsqlDataSource db, StoreOptions options)
{
    private readonly ConcurrentDictionary<Guid, DataKey> _living = new();

    /// <param name="fresh">The scope is a stream that is only now being started, so it has no key to look for.</param>
    internal async Task<KeyAtHand> For(Guid scope, bool fresh, CancellationToken cancel)
    {
        if (_living.TryGetValue(scope, out var known)) return new KeyAtHand(known, null);
        if (!fresh && await Find(scope, cancel) is { } found) return new KeyAtHand(_living[scope] = found, null);
        return Mint(scope);
    }

    internal void Remember(IEnumerable<DataKey> keys)
    {
        foreach (var key in keys) _living[key.Scope] = key;
    }

    internal void Forget(IEnumerable<DataKey> keys)
    {
        foreach (var key in keys) _living.TryRemove(key.Scope, out _);
    }

    internal KeyAtHand Mint(Guid scope)
    {
        var bytes = new byte[MasterKey.Length];
        options.Random(bytes);
        var key = new DataKey(options.NewId(), scope, bytes);
        return new KeyAtHand(key, options.MasterKey.Wrap(key.Id, bytes, options.Random));
    }

    private async Task<DataKey?> Find(Guid scope, CancellationToken cancel)
    {
        await using var select = db.CreateCommand("select id, wrapped from rt.keys where scope = $1 and wrapped is not null");
        select.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = scope });
        await using var reader = await select.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        var id = reader.GetGuid(0);
        return new DataKey(id, scope, options.MasterKey.Unwrap(id, reader.GetFieldValue<byte[]>(1)));
    }
}
