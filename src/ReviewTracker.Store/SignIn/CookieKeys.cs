using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.SignIn;

/// <summary>
/// The keys that protect cookies and forms, shared by every node. Each is sealed whole under the master key: the table
/// tells nothing, not even when a key begins to count.
/// </summary>
public sealed class CookieKeys : IXmlRepository
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal CookieKeys(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var select = _db.CreateCommand("select id, sealed from rt.cookie_keys order by made, id");
        using var reader = select.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
            elements.Add(XElement.Parse(Encoding.UTF8.GetString(_options.MasterKey.Unwrap(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)))));
        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var id = _options.NewId();
        var plain = Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));
        using var batch = _db.CreateBatch();
        batch.Add("insert into rt.cookie_keys (id, sealed) values ($1, $2)").With(id).With(_options.MasterKey.Wrap(id, plain, _options.Random));
        batch.ExecuteNonQuery();
    }

    /// <summary>Runs what may make the first key, one node after the other: two that start at once share one key.</summary>
    public async Task OneAtATime(Action make, CancellationToken cancel)
    {
        await using var connection = await _db.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock(7262760)", connection, transaction);
        await wait.ExecuteNonQueryAsync(cancel);
        make();
        await transaction.CommitAsync(cancel);
    }
}
