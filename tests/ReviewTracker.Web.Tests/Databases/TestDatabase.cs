using Npgsql;

namespace ReviewTracker.Web.Tests.Databases;

/// <summary>A database of one's own for a test class, dropped when it is disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer _server;
    private readonly string _name;

    private TestDatabase(TestServer server, string name)
    {
        (_server, _name) = (server, name);
        ConnectionString = server.ConnectionTo(name);
        Source = NpgsqlDataSource.Create(ConnectionString);
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    /// <summary>Migrated, and empty of data.</summary>
    public static async Task<TestDatabase> Create()
    {
        var server = await TestServer.Running;
        return await Create(server, $"template {await server.Template}");
    }

    /// <summary>Not even migrated.</summary>
    public static async Task<TestDatabase> CreateBlank() => await Create(await TestServer.Running, "");

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await using (var pooled = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(pooled);
        await _server.Execute($"drop database if exists {_name} with (force)");
    }

    private static async Task<TestDatabase> Create(TestServer server, string from)
    {
        var name = $"rt_test_{Guid.NewGuid():n}";
        await server.Execute($"create database {name} {from}");
        return new TestDatabase(server, name);
    }
}
