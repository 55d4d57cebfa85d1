using Npgsql;

namespace ReviewTracker.Store.Sealing;

/// <summary>Whether a master key is the one a database was sealed under, asked before anything is sealed under another.</summary>
public static class SealedUnder
{
    private const string Any =
        "(select id, wrapped from rt.keys where wrapped is not null limit 1) union all (select id, sealed from rt.cookie_keys limit 1)";

    /// <summary>True too where nothing is sealed yet.</summary>
    public static async Task<bool> Fits(string connectionString, MasterKey key, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var any = new NpgsqlCommand(Any, connection);
        await using var reader = await any.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            if (!key.Opens(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1))) return false;
        return true;
    }
}
