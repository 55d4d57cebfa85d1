using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Demo;

/// <summary>The demonstration's whole history appended act by act, as people would have recorded it.</summary>
public sealed class LiveDemonstrationTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _store = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _store = new ServiceCollection()
            .AddStore(new StoreOptions(_database.ConnectionString, new MasterKey(new byte[MasterKey.Length]))).BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Rebuilt_views_and_histories_equal_the_live_ones_row_by_row_without_any_key()
    {
        await AppendEverything();
        var live = await Everything();
        await Run("update rt.keys set wrapped = null");

        await _store.GetRequiredService<Rebuild>().Run(null, CancellationToken.None);

        var rebuilt = await Everything();
        foreach (var (table, rows) in live)
        {
            rows.ShouldNotBeEmpty(table);
            rebuilt[table].ShouldBe(rows, table);
        }
    }

    private async Task AppendEverything()
    {
        var streams = _store.GetRequiredService<Streams>();
        var versions = new Dictionary<Guid, long>();
        foreach (var act in DemonstrationLog.Once.Acts)
        {
            var write = new StreamWrite(act.Stream, versions.GetValueOrDefault(act.Stream), act.Events, act.KeyScope);
            var appended = await streams.Append(new Act(act.By, Guid.NewGuid()), [write], [], CancellationToken.None);
            versions[act.Stream] = appended.Versions[act.Stream];
        }
    }

    private async Task<Dictionary<string, List<string>>> Everything()
    {
        var tables = new Dictionary<string, List<string>>();
        foreach (var view in StoredViews.All)
        {
            tables[view.Name] = await Rows($"select t::text from rt.{view.Name} t order by t.key");
            if (IsList(view)) tables[view.Name + "_history"] = await Rows($"select t::text from rt.{view.Name}_history t order by t.key, t.day, t.position");
        }

        return tables;
    }

    private static bool IsList(StoredView view) => view.GetType().GetGenericTypeDefinition() == typeof(ListView<,>);

    private async Task<List<string>> Rows(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    private async Task Run(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
