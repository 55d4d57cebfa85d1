using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ReviewTracker.Store;

/// <summary>One numbered step of the schema, as it was written.</summary>
public sealed record Migration(int Number, string Name, string Sql)
{
    public string Digest { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The product's own, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. FromAssembly().OrderBy(migration => migration.Number)];

    private static IEnumerable<Migration> FromAssembly()
    {
        var assembly = typeof(Migration).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var file = resource.Split(".Schema.")[1][..^".sql".Length];
            var dash = file.IndexOf('-', StringComparison.Ordinal);
            yield return new Migration(int.Parse(file[..dash], null), file[(dash + 1)..], reader.ReadToEnd());
        }
    }
}

/// <summary>Brings a database forward, once, however many nodes start at the same time.</summary>
public sealed class Migrator
{
    private readonly StoreOptions _options;
    private readonly IReadOnlyList<Migration> _migrations;

    public Migrator(StoreOptions options) : this(options, Migration.All) { }

    internal Migrator(StoreOptions options, IReadOnlyList<Migration> migrations) =>
        (_options, _migrations) = (options.Validated(), migrations);

    /// <summary>Applies what is missing, as the owner of the tables; gives what it applied.</summary>
    /// <exception cref="InvalidOperationException">The database is newer than the program, or a step was changed after it was applied.</exception>
    public async Task<IReadOnlyList<Migration>> Migrate(CancellationToken cancel)
    {
        await using var db = StoreDatabase.Owner(_options);
        await using var connection = await db.OpenConnectionAsync(cancel);
        await Run(connection, "select pg_advisory_lock(7262746)", cancel);
        try
        {
            await Run(connection,
                """
                create schema if not exists rt;
                create table if not exists rt.migrations (
                  number int primary key, name text not null, digest text not null, applied timestamptz not null default now());
                """, cancel);
            var missing = Missing(await Applied(connection, cancel));
            foreach (var migration in missing) await Apply(connection, migration, cancel);
            return missing;
        }
        finally
        {
            await Run(connection, "select pg_advisory_unlock(7262746)", CancellationToken.None);
        }
    }

    private List<Migration> Missing(Dictionary<int, string> applied)
    {
        var newest = applied.Keys.DefaultIfEmpty().Max();
        if (newest > _migrations.Select(m => m.Number).DefaultIfEmpty().Max())
            throw new InvalidOperationException(
                $"The database is at step {newest}, which this version of the program does not know. Start the newer version.");
        if (_migrations.FirstOrDefault(m => applied.TryGetValue(m.Number, out var digest) && digest != m.Digest) is { } changed)
            throw new InvalidOperationException(
                $"Step {changed.Number} ({changed.Name}) was applied to this database in another form than the program carries.");
        return [.. _migrations.Where(m => !applied.ContainsKey(m.Number))];
    }

    private static async Task<Dictionary<int, string>> Applied(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand("select number, digest from rt.migrations", connection);
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<int, string>();
        while (await reader.ReadAsync(cancel)) applied[reader.GetInt32(0)] = reader.GetString(1);
        return applied;
    }

    private static async Task Apply(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Run(connection, migration.Sql, cancel);
        await using var record = new NpgsqlCommand("insert into rt.migrations (number, name, digest) values ($1, $2, $3)", connection);
        record.Parameters.AddWithValue(migration.Number);
        record.Parameters.AddWithValue(migration.Name);
        record.Parameters.AddWithValue(migration.Digest);
        await record.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
