using Npgsql;

namespace ReviewTracker.Store;

/// <summary>What lies in a database, asked before it is used for a demonstration. Always as the owner.</summary>
public static class DatabaseContents
{
    /// <summary>Whether there is anything: somebody else's tables where ours were never made, else an event or a person.</summary>
    public static async Task<bool> IsEmpty(string owner, CancellationToken cancel)
    {
        await using var connection = await Open(owner, cancel);
        var ours = await Ask<bool>(connection, "select to_regclass('rt.migrations') is not null and to_regclass('rt.people') is not null", cancel);
        return await Ask<bool>(connection, ours
            ? "select not exists (select from public.mt_events) and not exists (select from rt.people)"
            : """
              select not exists (
                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'rt', 'jobs')
                  and n.nspname not like 'pg_toast%')
              """, cancel);
    }

    /// <summary>When the last event was recorded, by the database's own clock; null while there is none.</summary>
    public static async Task<DateTimeOffset?> LastRecorded(string owner, CancellationToken cancel)
    {
        await using var connection = await Open(owner, cancel);
        var last = await Ask<object>(connection, "select timestamp from public.mt_events order by seq_id desc limit 1", cancel);
        return last is DateTime at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
    }

    /// <summary>Empties the database whole; the migrations come after it.</summary>
    public static async Task Clear(string owner, CancellationToken cancel)
    {
        await using var connection = await Open(owner, cancel);
        await using var drop = new NpgsqlCommand("drop schema if exists rt cascade; drop schema if exists jobs cascade; drop schema public cascade; create schema public", connection);
        await drop.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>One process at a time prepares a demonstration; the others wait here until it lets go.</summary>
    public static async Task<IAsyncDisposable> Alone(string owner, CancellationToken cancel)
    {
        var connection = await Open(owner, cancel);
        await using var locked = new NpgsqlCommand("select pg_advisory_lock(7262750)", connection) { CommandTimeout = 0 };
        await locked.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    private static async Task<T?> Ask<T>(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T?)await command.ExecuteScalarAsync(cancel);
    }

    private static async Task<NpgsqlConnection> Open(string owner, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }
}
