using Npgsql;

namespace ReviewTracker.Store;

/// <summary>What is known about the installation as a whole, by name. Asked before anything else is set up.</summary>
public static class Marks
{
    /// <summary>Everything in this database is invented: <see cref="Loading"/>, then <see cref="Loaded"/>.</summary>
    public const string Demonstration = "demonstration";

    public const string Loading = "loading";
    public const string Loaded = "loaded";

    /// <summary>Which version of the scheduler's package made its tables.</summary>
    public const string JobTables = "job-tables";

    /// <summary>How often the demonstration's history was multiplied.</summary>
    public const string Scale = "demonstration-scale";

    /// <summary>What is added to the server's clock, as d.hh:mm:ss.fffffff.</summary>
    public const string ClockOffset = "clock-offset";

    /// <summary>None where the database was never migrated.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Read(string owner, CancellationToken cancel)
    {
        await using var connection = await Open(owner, cancel);
        await using var select = new NpgsqlCommand("select name, value from rt.marks", connection);
        var marks = new Dictionary<string, string>();
        try
        {
            await using var reader = await select.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) marks[reader.GetString(0)] = reader.GetString(1);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return marks;
        }
        return marks;
    }

    public static async Task Write(string owner, IReadOnlyDictionary<string, string> marks, CancellationToken cancel)
    {
        await using var connection = await Open(owner, cancel);
        await using var write = new NpgsqlCommand(
            """
            insert into rt.marks (name, value) select * from unnest($1::text[], $2::text[])
            on conflict (name) do update set value = excluded.value, at = now()
            """, connection);
        write.Parameters.AddWithValue(marks.Keys.ToArray());
        write.Parameters.AddWithValue(marks.Values.ToArray());
        await write.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<NpgsqlConnection> Open(string owner, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }
}
