using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Store;
using ReviewTracker.Store.Embedded;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>An empty database for one part: the server and the settings the demonstration runs on, every commit on disk.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres _server;
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private FreshDatabase(EmbeddedPostgres server, StoreOptions options, string folder)
    {
        (_server, _folder, Options) = (server, folder, options);
        _services = new ServiceCollection().AddStore(options).BuildServiceProvider();
        Raw = Pooled(server.ConnectionString);
        Owner = NpgsqlDataSource.Create(server.ConnectionString);
    }

    internal StoreOptions Options { get; }

    internal Streams Streams => _services.GetRequiredService<Streams>();

    /// <summary>Pooled and prepared as the store's own connections are.</summary>
    internal NpgsqlDataSource Raw { get; }

    internal NpgsqlDataSource Owner { get; }

    internal static async Task<FreshDatabase> Start(Asked asked, string part)
    {
        var folder = Path.Combine(asked.Data, part);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var server = await EmbeddedPostgres.Start(
            PostgresBinaries.Find(null, PackagedPostgres.Folders), new EmbeddedOptions(folder), CancellationToken.None);
        var options = new StoreOptions(server.ConnectionString, new MasterKey(RandomNumberGenerator.GetBytes(MasterKey.Length)));
        await new Migrator(options).Migrate(CancellationToken.None);
        return new FreshDatabase(server, options, folder);
    }

    internal async Task Run(string sql, params object[] values)
    {
        await using var command = Owner.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Raw.DisposeAsync();
        await Owner.DisposeAsync();
        await _services.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static NpgsqlDataSource Pooled(string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        var settings = builder.ConnectionStringBuilder;
        (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (200, 2);
        (settings.Enlist, settings.NoResetOnClose) = (false, true);
        settings.Options = "-c TimeZone=UTC -c synchronous_commit=on";
        return builder.Build();
    }
}
