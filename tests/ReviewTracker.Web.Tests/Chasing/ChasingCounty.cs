using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Databases;
using ReviewTracker.Web.Tests.Mail;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Chasing;

/// <summary>
/// One agency with its mail on, its lead and owners of its actions, a coordinator, a manager, and a published review; every
/// action is of that review. Nodes of it stand on whatever instant they are asked for.
/// </summary>
internal sealed class ChasingCounty : IAsyncDisposable
{
    public static readonly BodyId Agency = new(Id(1));
    public static readonly PersonId Lead = new(Id(2)), Coordinator = new(Id(3)), Manager = new(Id(4));
    public static readonly ReviewId Review = new(Id(5));

    /// <summary>Rules and mail begin on this day, a Monday.</summary>
    public static readonly DateOnly Began = new(2026, 1, 5);

    private readonly TestDatabase _database;
    private readonly List<ServiceProvider> _nodes = [];
    private readonly MailSettings _mail;

    private ChasingCounty(TestDatabase database, MailSettings mail) => (_database, _mail) = (database, mail);

    public required DirectoryInfo Folder { get; init; }

    public string ConnectionString => _database.ConnectionString;

    /// <param name="mail">How mail is sent; null: into <see cref="Folder"/>.</param>
    public static async Task<ChasingCounty> Create(ReminderRules? rules = null, MailSettings? mail = null)
    {
        var folder = Directory.CreateTempSubdirectory("rt-digest-");
        var county = new ChasingCounty(await TestDatabase.Create(), mail ?? new MailSettings(MailWay.Folder, Folder: folder.FullName)) { Folder = folder };
        await county.Start(PartnershipCard.StreamId,
            new PartnershipSetUp("wealdshire", "Wealdshire Community Safety Partnership", "Wealdshire community safety team", "Steering Group", "DHR", true),
            new RemindersSet(rules ?? ReminderRules.Usual, Began));
        await county.Start(Agency.Value, new BodyRegistered(Agency, BodyKind.Agency, "Wealdshire Police", null, "police", null), new AgencyMailSwitchedOn(Began));
        await county.Start(Review.Value,
            new NotificationReceived(Review, "2026/04", Began, Agency, Agency, MannerOfDeath.IntimatePartner, null, 1, null, 2025, null, "dhr-2016", null),
            new LeadAssigned(Coordinator, Began), new ReviewDecided(DecisionOutcome.Review, new(2026, 1, 20), null, null),
            new MilestoneReached("report-completed", new(2026, 1, 21), null), new ReportSubmitted(new(2026, 1, 22), null, null),
            new QaOutcomeReceived(QaVerdict.Publish, new(2026, 1, 23), null), new PublicationCleared(new(2026, 1, 24), null), new ReviewPublished(new(2026, 1, 26), null, null));
        await county.Somebody(Lead, "lead", Role.AgencyLead, Agency);
        await county.Somebody(Coordinator, "coordinator", Role.Coordinator);
        await county.Somebody(Manager, "manager", Role.Manager);
        return county;
    }

    public static Guid Id(int number) => new($"0c000000-0000-4000-8000-{number:D12}");

    public static DateTimeOffset At(int month, int day, int hour = 8, int minute = 0, int year = 2026)
    {
        var local = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, UkTime.London.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The program on a clock that stands there.</summary>
    public ServiceProvider Node(DateTimeOffset now)
    {
        var node = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new FixedClock(now))
            .AddSingleton(new PublicAddress(new Uri("https://wealdshire.example"), () => null))
            .AddStore(new StoreOptions(ConnectionString, new MasterKey(new byte[MasterKey.Length])) { ClockOffset = now - DateTimeOffset.UtcNow })
            .AddMail(_mail).AddChasing().BuildServiceProvider();
        _nodes.Add(node);
        return node;
    }

    public async Task<Reminded?> Remind(DateTimeOffset now) => await Node(now).GetRequiredService<ReminderRun>().Once("one", CancellationToken.None);

    public async Task Send(DateTimeOffset now) => await Node(now).GetRequiredService<MailRun>().Once(CancellationToken.None);

    /// <summary>An owner of actions, by number.</summary>
    public static PersonId Owner(int number) => new(Id(100 + number));

    public async Task Somebody(PersonId person, string name, Role? role = null, BodyId? body = null)
    {
        var node = Node(At(1, 5));
        await node.GetRequiredService<PeopleDirectory>().Save(new PersonCard(person, $"Person {name}", $"{name}@wealdshire.example"), CancellationToken.None);
        await Start(person.Value, [new AccountOpened(person), new PersonInvited(), .. role is { } one ? new object[] { new RoleGranted(one, body) } : []]);
    }

    /// <summary>A recommendation with one action of the agency's, agreed and owned.</summary>
    /// <returns>The action; its recommendation has the same id but for its first digit.</returns>
    public async Task<ActionId> Action(int number, DateOnly target, PersonId? owner = null)
    {
        var (action, plan) = (new ActionId(Id(1000 + number)), PlanOf(number));
        await Start(plan.Value,
            new RecommendationMade(plan, Review, $"{number}", "Canary: nobody may read this in a mail.", RecommendationKind.SingleAgency, Scope.Local, [Agency], "Policy", "", Began),
            new ActionAdded(action, $"{number}.1", "Canary: nor this.", [Agency], Target.Date(target), "", "", null, Began),
            new ActionAgreed(action, Agency, owner, Began));
        return action;
    }

    public static RecommendationId PlanOf(int number) => new(Id(5000 + number));

    /// <summary>Something happens to the action of that number.</summary>
    public Task Happens(int number, params object[] events) => Append<ActionPlan>(PlanOf(number).Value, events);

    /// <summary>Something happens to what this view shows.</summary>
    public async Task Append<T>(Guid stream, params object[] events) where T : class
    {
        var node = Node(At(1, 5));
        var shown = await node.GetRequiredService<Views>().Get<T>(stream, CancellationToken.None);
        await node.GetRequiredService<Streams>().Append(Act(), [new StreamWrite(stream, shown!.Version, events)], [], CancellationToken.None);
    }

    public async Task Start(Guid stream, params object[] events) =>
        await Node(At(1, 5)).GetRequiredService<Streams>().Start(stream, Act(), events, CancellationToken.None);

    public async Task<T> Ask<T>(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Each mail of that kind as it was laid into the folder, with its headers.</summary>
    public IReadOnlyList<string> Mails() => [.. Folder.GetFiles("*.txt").OrderBy(f => f.LastWriteTimeUtc).Select(f => File.ReadAllText(f.FullName))];

    public static MailSettings Smtp(SmtpServer server, TimeSpan? limit = null) => new(MailWay.Smtp, new SmtpSettings(
        "localhost", server.Port, SmtpServer.User, new Secret(SmtpServer.Password), new MailAddress("reviews@wealdshire.example"), new MailAddress("team@wealdshire.example")))
    {
        Limit = limit ?? TimeSpan.FromSeconds(20),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await _database.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private static Act Act() => new(Manager, Guid.NewGuid());
}
