using Npgsql;

namespace ReviewTracker.Store.Sealing;

/// <summary>Whether a master key is the one a database was sealed under, asked before anything is sealed under another.</summary>
public static class SealedUnder
{
    /// <summary>True too where nothing is sealed yet.</summary>
    public static async Task<bool> Fits(string connectionString, MasterKey key, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var any = new NpgsqlCommand("select id, wrapped from rt.keys where wrapped is not null limit 1", connection);
        await using var reader = await any.ExecuteReaderAsync(cancel);
        return !await reader.ReadAsync(cancel) || key.Opens(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1));
    }
}
