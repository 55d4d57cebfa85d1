using Npgsql;
using ReviewTracker.Store;
using ReviewTracker.Store.Embedded;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Web.Tests.Databases;

/// <summary>
/// The one PostgreSQL of a test run: the server named by ConnectionStrings__ReviewTracker, else one of our own that goes,
/// with its data, when the run ends.
/// </summary>
public sealed class TestServer
{
    private static readonly Lazy<Task<TestServer>> _one = new(() => Task.Run(Start));
    private readonly string _connectionString;
    // Held and never disposed: the server stops with the process that uses it.
    private readonly EmbeddedPostgres? _embedded;
    private readonly Lazy<Task<string>> _template;

    private TestServer(string connectionString, EmbeddedPostgres? embedded)
    {
        (_connectionString, _embedded) = (connectionString, embedded);
        _template = new(() => Task.Run(MakeTemplate));
    }

    public static Task<TestServer> Running => _one.Value;

    /// <summary>A migrated database without a row, to be cloned.</summary>
    public Task<string> Template => _template.Value;

    public string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(_connectionString) { Database = database }.ConnectionString;

    public async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        // Making and dropping databases waits for the disk, on a busy machine for longer than a query ever should.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestServer> Start()
    {
        if (Environment.GetEnvironmentVariable("ConnectionStrings__ReviewTracker") is { Length: > 0 } named) 
            return new TestServer(named, null);

        var binaries = PostgresBinaries.Find(Environment.GetEnvironmentVariable("ReviewTracker__PostgresBin"), PackagedPostgres.Folders);
        var folder = Path.Combine(Path.GetTempPath(), $"rt-tests-{Environment.ProcessId}-{Path.GetRandomFileName()}");
        var server = await EmbeddedPostgres.Start(binaries, new EmbeddedOptions(folder, Throwaway: true), CancellationToken.None);
        return new TestServer(server.ConnectionString, server);
    }

    private async Task<string> MakeTemplate()
    {
        var name = $"rt_template_{Environment.ProcessId}";
        await Execute($"drop database if exists {name} with (force)");
        await Execute($"create database {name}");
        await new Migrator(new StoreOptions(ConnectionTo(name), new MasterKey(new byte[MasterKey.Length]))).Migrate(CancellationToken.None);
        return name;
    }
}
