using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>The product's own store on a database of its own, with reviews as a test needs them.</summary>
public sealed class ReviewStore : IAsyncDisposable
{
    public static readonly PersonId Somebody = new(Guid.NewGuid());
    public static readonly BodyId Trust = new(Guid.NewGuid());

    private readonly TestDatabase _database;
    private readonly ServiceProvider _node;

    private ReviewStore(TestDatabase database)
    {
        _database = database;
        _node = new ServiceCollection()
            .AddStore(new StoreOptions(database.ConnectionString, new MasterKey(new byte[MasterKey.Length]))).BuildServiceProvider();
    }

    public ReviewList List => _node.GetRequiredService<ReviewList>();

    public PeopleDirectory People => _node.GetRequiredService<PeopleDirectory>();

    public Streams Streams => _node.GetRequiredService<Streams>();

    public static async Task<ReviewStore> Create() => new(await TestDatabase.Create());

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _database.DisposeAsync();
    }

    public async Task<ReviewId> Open(string reference, DateOnly on, BodyId csp, params object[] more)
    {
        var id = new ReviewId(Guid.NewGuid());
        await Streams.Start(id.Value, NewAct(), [new NotificationReceived(id, reference, on, Trust, csp, MannerOfDeath.Unexplained, null, 1,
            null, null, null, Regimes.Dhr2016, null), .. more], default);
        return id;
    }

    public async Task Join(string reference, DateOnly on)
    {
        var id = new ReviewId(Guid.NewGuid());
        await Streams.Start(id.Value, NewAct(), [new OutOfAreaCaseJoined(id, reference, on, "Northshire CSP", null, null, Regimes.Dhr2016, null)], default);
    }

    public async Task Recommend(ReviewId review)
    {
        var (id, action) = (new RecommendationId(Guid.NewGuid()), new ActionId(Guid.NewGuid()));
        await Streams.Start(id.Value, NewAct(), [
            new RecommendationMade(id, review, "1", "Train those who answer calls.", RecommendationKind.SingleAgency, Scope.Local, [Trust], null, null, new(2026, 5, 15)),
            new ActionAdded(action, "1.1", "Write the course.", [Trust], Target.Date(new(2026, 9, 1)), null, null, null, new(2026, 5, 15))], default);
    }

    public async Task<BodyId> Body(string name)
    {
        var id = new BodyId(Guid.NewGuid());
        await Streams.Start(id.Value, NewAct(),
            [new BodyRegistered(id, BodyKind.CommunitySafetyPartnership, name, null, null, null)], default);
        return id;
    }

    public Task Add(ReviewId id, long version, object e) => Streams.Change<Review>(id.Value, version, NewAct(), _ => e, default);

    private static Act NewAct() => new(Somebody, Guid.NewGuid());
}
