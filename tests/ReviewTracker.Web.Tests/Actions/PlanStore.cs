using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>The product's own store on a database of its own, with reviews and plans as a test needs them.</summary>
public sealed class PlanStore : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _node;

    private PlanStore(TestDatabase database)
    {
        (_database, Options) = (database, new StoreOptions(database.ConnectionString, new MasterKey(new byte[MasterKey.Length])));
        _node = new ServiceCollection().AddStore(Options).BuildServiceProvider();
    }

    public static readonly PersonId Somebody = new(Guid.NewGuid());

    public StoreOptions Options { get; }
    public NpgsqlDataSource Owner => _database.Source;
    public Streams Streams => _node.GetRequiredService<Streams>();
    public ActionList Actions => _node.GetRequiredService<ActionList>();
    public MeetingList Meetings => _node.GetRequiredService<MeetingList>();
    public DecisionList Decisions => _node.GetRequiredService<DecisionList>();
    public Rebuild Rebuild => _node.GetRequiredService<Rebuild>();
    public SealedTexts Texts => _node.GetRequiredService<SealedTexts>();

    public static async Task<PlanStore> Create() => new(await TestDatabase.Create());

    public static Act NewAct() => new(Somebody, Guid.NewGuid());

    public static Viewer As(Role role, params BodyId[] bodies) => As(role, Somebody, bodies);

    public static Viewer As(Role role, PersonId person, params BodyId[] bodies) => new(person, [role], [.. bodies]);

    /// <summary>A commissioned review of one area; more may have happened to it.</summary>
    public async Task<ReviewId> Review(string reference, BodyId csp, params object[] more)
    {
        var id = new ReviewId(Guid.NewGuid());
        var notified = new NotificationReceived(
            id, reference, new(2024, 1, 5), new(Guid.NewGuid()), csp, MannerOfDeath.Unexplained, null, 1, null, 2023, null,
            Regimes.Dhr2016, null);
        await Streams.Start(id.Value, NewAct(), [notified, new ReviewDecided(DecisionOutcome.Review, new(2024, 2, 1), null, null), .. more], default);
        return id;
    }

    /// <summary>A recommendation of that review with this history, under ids of its own.</summary>
    public async Task<(RecommendationId Recommendation, ActionId Action)> Recommend(ReviewId review, string number, params object[] history)
    {
        var (id, action) = (new RecommendationId(Guid.NewGuid()), new ActionId(Guid.NewGuid()));
        await Streams.Start(id.Value, NewAct(), Renamed(history, id, action, review, number), default);
        return (id, action);
    }

    public static ImmutableList<object> Renamed(object[] history, RecommendationId id, ActionId action, ReviewId review, string number) =>
    [
        .. history.Select(object (e) => e switch
        {
            RecommendationMade made => made with { RecommendationId = id, ReviewId = review, Number = number },
            ActionAdded added => added with { ActionId = action, Number = $"{number}.1" },
            ActionEvent whole => whole with { ActionId = action },
            PartEvent part => part with { ActionId = action },
            _ => e,
        }),
    ];

    public Task<Appended> Add(RecommendationId recommendation, long version, Func<Recommendation, object> handle) =>
        Streams.Change(recommendation.Value, version, NewAct(), handle, default);

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
    }
}
