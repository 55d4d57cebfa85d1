using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Import;
using ReviewTracker.Web.Tests.Databases;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Import;

/// <summary>A database with Wealdshire's bodies and one review without a plan: 2022/01, "Bryony 2022".</summary>
public sealed class ImportedReview : IAsyncDisposable
{
    public const string Reference = "2022/01";
    public static readonly PersonId Coordinator = new(Guid.Parse("c0000000-0000-4000-8000-000000000001"));
    public static readonly Viewer Viewer = new(Coordinator, [Role.Coordinator], []);

    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private ImportedReview(TestDatabase database)
    {
        this.database = database;
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FixedClock(new DateTimeOffset(2026, 5, 15, 9, 0, 0, TimeSpan.Zero)))
            .AddStore(new StoreOptions(database.ConnectionString, new MasterKey(new byte[MasterKey.Length]))).AddImport().BuildServiceProvider();
    }

    public static async Task<ImportedReview> Create()
    {
        var made = new ImportedReview(await TestDatabase.Create());
        await Notify(made.Get<Streams>(), Guid.NewGuid(), Reference, "Bryony");
        foreach (var body in Wealdshire.All)
            await made.Get<Streams>().Start(body.Id.Value, NewAct(), [new BodyRegistered(body.Id, body.Kind, body.Name, body.ShortName, null, null), .. body.Aliases.Select(alias => new BodyAliasLearned(alias))], default);
        return made;
    }

    /// <summary>A commissioned review that is not published yet.</summary>
    public static async Task Notify(Streams streams, Guid id, string reference, string pseudonym)
    {
        var received = new DateOnly(2022, 4, 11);
        await streams.Start(id, NewAct(),
        [
            new NotificationReceived(new(id), reference, received, Wealdshire.Police.Id, Wealdshire.Csp.Id, MannerOfDeath.IntimatePartner, null, 1, null, 2022, null, Regimes.Dhr2016, null),
            new ReviewDecided(DecisionOutcome.Review, received.AddDays(20), null, null),
            new PseudonymChosen(Pseudonym.Of(pseudonym), 2022, PseudonymBasis.FamilysChoice, received.AddDays(40)),
        ], default);
    }

    public string ConnectionString => database.ConnectionString;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static Act NewAct() => new(Coordinator, Guid.NewGuid());

    public async Task<ImportReport> Import(byte[] file, Guid? command = null, bool dryRun = false, params (string, string)[] answers)
    {
        await using var scope = services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ActionPlanImport>();
        var review = await import.Find("Bryony 2022", Viewer, default);
        return await import.Run(new(file, review, Wealdshire.Given(answers), Viewer, command ?? Guid.NewGuid(), dryRun), default);
    }

    public async Task<IReadOnlyList<ActionPlan>> Plans()
    {
        var review = (await Get<ReviewList>().Find(Reference, Viewer, default))!;
        return [.. (await Get<ActionList>().OfReview(review.Id, Viewer, default)).Select(read => read.Plan)];
    }

    public Task<long> Events() => Ask<long>("select count(*) from mt_events");

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task Run(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
