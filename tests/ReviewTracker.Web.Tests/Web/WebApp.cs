using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Tests.Databases;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>The whole application on a port of its own over a database of its own, with one person per role.</summary>
public class WebApp : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private WebApplication _app = null!;

    /// <summary>15 May 2026, 10:00 in the United Kingdom.</summary>
    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 5, 15, 9, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Clock.Now;

    public IServiceProvider Services => _app.Services;

    public Uri Address { get; private set; } = null!;

    /// <summary>As usual, but a test run asks more often than people do.</summary>
    protected virtual WebSettings Settings => WebSettings.Usual with { Limits = new RequestLimits(100_000, 100_000, 100_000) };

    /// <summary>How mail is sent; null: not at all.</summary>
    protected virtual MailSettings? Mail => null;

    protected virtual SignInChoices Choices => new(Demonstration: false, Development: true);

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The person who holds this role and no other.</summary>
    public PersonId Person(Role role) => Seed.PersonOf(role);

    public Visitor SignedOut() => new(Address);

    public Task<Visitor> SignedInAs(Role role) => SignedInAs(Seed.NameOf(role));

    public async Task<Visitor> SignedInAs(string name)
    {
        var visitor = SignedOut();
        var page = await visitor.Get("/sign-in");
        (await page.Submit("Sign in", ("Who do you want to sign in as?", name))).Status.ShouldBe(HttpStatusCode.OK);
        return visitor;
    }

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _app = Build();
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
        await Fill(CancellationToken.None);
    }

    /// <summary>What is in the database before the first test.</summary>
    protected virtual Task Fill(CancellationToken cancel) => Seed.Into(_app.Services, cancel);

    /// <summary>Another process's worth of the same site on the same database.</summary>
    public async Task<WebApplication> AnotherNode()
    {
        var node = Build();
        await node.StartAsync();
        return node;
    }

    /// <summary>What a query answers, as the owner of the database.</summary>
    public async Task<object?> Ask(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Takes the database away from under the running site.</summary>
    public ValueTask LoseDatabase() => _database.DisposeAsync();

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    // The store's clock starts where the pages' clock stands, so that what is recorded is recorded "today".
    private WebApplication Build() => Site.Build(new SiteSettings(
        new StoreOptions(_database.ConnectionString, Seed.MasterKey) { ClockOffset = Now - DateTimeOffset.UtcNow },
        Choices, Settings, "http://127.0.0.1:0", Clock, Mail));
}
