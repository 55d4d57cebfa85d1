using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Store;

/// <summary>A store over the small domain of <see cref="Cases"/>, on a database of its own, in the runtime role.</summary>
public sealed class CaseStore : IAsyncDisposable
{
    public static readonly PersonId Somebody = new(new Guid("aaaaaaaa-0000-4000-8000-000000000001"));

    private readonly TestDatabase _database;
    private readonly List<ServiceProvider> _nodes = [];

    private CaseStore(TestDatabase database)
    {
        _database = database;
        Options = new StoreOptions(database.ConnectionString, new MasterKey(new byte[MasterKey.Length]));
        Node = AnotherNode();
    }

    public StoreOptions Options { get; }

    public ServiceProvider Node { get; }

    public Streams Streams => Node.GetRequiredService<Streams>();

    public Views Views => Node.GetRequiredService<Views>();

    /// <summary>As the owner of the tables, who may do anything.</summary>
    public NpgsqlDataSource Owner => _database.Source;

    public static async Task<CaseStore> Create()
    {
        var store = new CaseStore(await TestDatabase.Create());
        await store.Run(Cases.Tables);
        return store;
    }

    /// <summary>Another process on the same database, as far as the store can tell.</summary>
    public ServiceProvider AnotherNode(StoreModel? model = null, Func<StoreOptions, StoreOptions>? with = null)
    {
        var node = new ServiceCollection().AddStore(with?.Invoke(Options) ?? Options, model ?? Cases.Model()).BuildServiceProvider();
        _nodes.Add(node);
        return node;
    }

    public static Act NewAct(string? reason = null) => new(Somebody, Guid.NewGuid(), Narrative.Of(reason));

    public async Task<Guid> Open(string title = "Alder", string? story = null, Guid? keyedBy = null)
    {
        var stream = Guid.NewGuid();
        await Streams.Start(stream, NewAct(), Cases.Opening(title, story, keyedBy ?? stream), CancellationToken.None);
        return stream;
    }

    public Task<Appended> Add(Guid stream, long version, object e, Act? act = null) =>
        Streams.Change<CasePage>(stream, version, act ?? NewAct(), _ => e, CancellationToken.None);

    public async Task Run(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The rows of a query as text, one line each.</summary>
    public async Task<IReadOnlyList<string>> Rows(string sql)
    {
        await using var command = Owner.CreateCommand($"select q::text from ({sql}) q");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await _database.DisposeAsync();
    }
}
