using System.Security.Cryptography;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store;

/// <summary>Opens sealed texts for the page that shows them; nothing else does.</summary>
public sealed class SealedTexts
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal SealedTexts(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>Opens many at once: one query for their keys. A destroyed key opens to "forgotten".</summary>
    public async Task<OpenedTexts> Open(IEnumerable<SealedText?> texts, CancellationToken cancel)
    {
        var ciphers = texts.Select(text => text?.Cipher).OfType<string>().Distinct().ToList();
        if (ciphers.Count == 0) return new OpenedTexts(new Dictionary<string, string>());

        // Asked anew every time: a key that another process destroyed a moment ago must open nothing.
        var keys = await Living([.. ciphers.Select(DataKey.IdIn).Distinct()], cancel);
        return new OpenedTexts(ciphers.ToDictionary(cipher => cipher, cipher => Opened(cipher, keys)));
    }

    private async Task<Dictionary<Guid, DataKey>> Living(Guid[] ids, CancellationToken cancel)
    {
        await using var select = _db.CreateCommand("select id, scope, wrapped from rt.keys where id = any($1) and wrapped is not null");
        select.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids });
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var keys = new Dictionary<Guid, DataKey>();
        while (await reader.ReadAsync(cancel))
        {
            var id = reader.GetGuid(0);
            keys[id] = new DataKey(id, reader.GetGuid(1), _options.MasterKey.Unwrap(id, reader.GetFieldValue<byte[]>(2)));
        }
        return keys;
    }

    private static string Opened(string cipher, Dictionary<Guid, DataKey> keys)
    {
        if (!keys.TryGetValue(DataKey.IdIn(cipher), out var key)) return OpenedTexts.Forgotten;
        try
        {
            return key.Open(cipher);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidOperationException("A sealed text has been altered since it was recorded.", e);
        }
    }
}

/// <summary>Texts that were opened together.</summary>
public sealed class OpenedTexts(IReadOnlyDictionary<string, string> byCipher)
{
    public const string Forgotten = "forgotten";

    /// <summary>The text, "forgotten" when its key was destroyed, null when there is none.</summary>
    public string? this[SealedText? text] => text switch
    {
        null => null,
        { Plain: { } plain } => plain,
        { Cipher: { } cipher } => byCipher.GetValueOrDefault(cipher) ?? throw new KeyNotFoundException("The text was not among those opened."),
        _ => null,
    };
}
