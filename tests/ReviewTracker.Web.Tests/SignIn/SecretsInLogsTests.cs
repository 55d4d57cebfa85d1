using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Tests.Databases;
using ReviewTracker.Web.Tests.Host;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>The real program, signed in to by every way there is, right and wrong, and then robbed of its database.</summary>
public sealed class SecretsInLogsTests : IAsyncLifetime
{
    private const string DatabasePassword = "canary-database-password-91b2";
    private const string MailPassword = "canary-mail-password-77e0";

    private readonly List<string> _secrets = [OidcApp.Secret, DatabasePassword, MailPassword];
    private readonly int _providerPort = OidcApp.FreePort();
    private TestDatabase _database = null!;
    private ServiceProvider _store = null!;
    private Dictionary<string, string> _environment = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        var connection = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Password = DatabasePassword }.ConnectionString;
        _environment = ProgramRun.Production(
            ("ConnectionStrings__ReviewTracker", connection), ("ReviewTracker__Proxies", "127.0.0.1"), ("ReviewTracker__Hosts", "127.0.0.1"), ("ReviewTracker__Jobs", "off"),
            ("ReviewTracker__Oidc__Authority", $"http://127.0.0.1:{_providerPort}"), ("ReviewTracker__Oidc__ClientId", "reviewtracker"), ("ReviewTracker__Oidc__ClientSecret", OidcApp.Secret),
            ("ReviewTracker__Oidc__Name", "your Wealdshire account"), ("ReviewTracker__Oidc__Groups__community-safety", "Coordinator"),
            ("ReviewTracker__Mail__Channel", "smtp"), ("ReviewTracker__Mail__Smtp__Host", "127.0.0.1"), ("ReviewTracker__Mail__Smtp__From", "reviews@example.org"),
            ("ReviewTracker__Mail__Smtp__User", "reviews"), ("ReviewTracker__Mail__Smtp__Password", MailPassword), ("Logging__LogLevel__Default", "Trace"));
        _secrets.Add(_environment["ReviewTracker__MasterKey"]);
        _store = new ServiceCollection().AddStore(new StoreOptions(_database.ConnectionString,
            ReviewTracker.Store.Sealing.MasterKey.FromBase64(_environment["ReviewTracker__MasterKey"]))).BuildServiceProvider();
        await Manager(new PersonId(Guid.NewGuid()));
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task No_secret_is_in_the_log_whatever_happens()
    {
        var (run, address) = await ProgramRun.Serving(_environment, "serve");
        await using var program = run;
        await using var provider = await RealProvider.Start(_providerPort, ThroughProxy.Outside(address));

        await ByCode(address);
        await ByProvider(address);
        await WithoutDatabase(address, await ByLink(address));

        await run.Says("signed in by a code");
        await run.Says("signed in by the identity provider");
        await run.Says("A sign-in code was refused");
        await run.Says("A code for answering was refused");
        await run.Says("NpgsqlException");
        _secrets.Count.ShouldBeGreaterThan(10);
        foreach (var secret in _secrets) run.Said.ShouldNotContain(secret);
    }

    private async Task ByCode(Uri address)
    {
        using var visitor = ThroughProxy.To(address);
        var page = await (await visitor.Get("/admin")).Submit("Get a code", ("E-mail address", "manager@example.org"));
        Remember(visitor);
        var code = (await _store.GetRequiredService<MailQueue>().Take(TimeSpan.FromMinutes(5), CancellationToken.None))!.Facts!["code"];
        _secrets.AddRange([code, code.Replace(" ", "", StringComparison.Ordinal)]);
        (await page.Submit(("Code", "1234 5678"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await page.Submit(("Code", code))).Status.ShouldBe(HttpStatusCode.OK);

        Remember(visitor);
        visitor.Cookies.GetAllCookies().ShouldAllBe(c => c.Name.StartsWith("__Host-", StringComparison.Ordinal) && c.Secure);
        (await (await visitor.Get("/sign-in/code")).Submit(("Code", code))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private async Task ByProvider(Uri address)
    {
        using var visitor = ThroughProxy.To(address);
        var login = await (await visitor.Get("/sign-in")).Submit(OidcApp.Button);
        Remember(visitor);
        (await RealProvider.SignIn(login, "rowan")).Text.ShouldContain("nobody has given you a role yet");
        Remember(visitor);
        var state = System.Web.HttpUtility.ParseQueryString(login.Address.Query)["state"];
        (await visitor.Get($"/sign-in/callback?code=canary-provider-code&state={state ?? "canary-state"}&iss=http://127.0.0.1:{_providerPort}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        _secrets.AddRange(["canary-provider-code", "canary-state"]);

        var leaving = await (await visitor.Get("/account")).Submit("Sign out");
        (await RealProvider.SignOut(leaving)).Heading.ShouldBe("You are signed out");
    }

    private async Task<string> ByLink(Uri address)
    {
        var recipient = new PersonId(Guid.NewGuid());
        await _store.GetRequiredService<PeopleDirectory>().Save(new PersonCard(recipient, "Alex Wren", "alex@example.org"), CancellationToken.None);
        await using var batch = _store.GetRequiredService<NpgsqlDataSource>().CreateBatch();
        var token = _store.GetRequiredService<AnswerLinks>().Issue(batch, recipient, [new BodyId(Guid.NewGuid())], DateTimeOffset.UtcNow.AddDays(1));
        await batch.ExecuteNonQueryAsync();
        _secrets.AddRange([token, "alex@example.org"]);
        using var visitor = ThroughProxy.To(address);
        var asked = await (await visitor.Get($"/answer/{token}/code")).Submit("Send another code");
        Remember(visitor);
        var code = (await _store.GetRequiredService<MailQueue>().Take(TimeSpan.FromMinutes(5), CancellationToken.None))!.Facts!["code"];
        _secrets.AddRange([code, code.Replace(" ", "", StringComparison.Ordinal)]);
        (await asked.Submit("Show the actions", ("Code", "1234 5678"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await asked.Submit("Show the actions", ("Code", code))).Status.ShouldBe(HttpStatusCode.OK);

        Remember(visitor);
        var device = visitor.Cookies.GetAllCookies().Single(c => c.Name == "__Host-reviewtracker-answer");
        (device.Secure, device.HttpOnly, device.Path).ShouldBe((true, true, "/"));
        device.Expires.ShouldBeGreaterThan(DateTime.Now.AddDays(29));
        return token;
    }

    private async Task WithoutDatabase(Uri address, string token)
    {
        using var visitor = ThroughProxy.To(address);
        await _database.DisposeAsync();
        ((int)(await (await visitor.Get("/accessibility")).Visitor.Get("/sign-in?ReturnUrl=canary")).Status).ShouldBeInRange(200, 599);
        visitor.Cookies.SetCookies(ThroughProxy.Outside(address), "__Host-reviewtracker-session=canary-session-token; path=/; secure");
        _secrets.Add("canary-session-token");
        ((int)(await visitor.Get("/admin")).Status).ShouldBeInRange(500, 503);
        ((int)(await visitor.Get($"/answer/{token}")).Status).ShouldBeInRange(500, 503);
    }

    private void Remember(Visitor visitor) => _secrets.AddRange(visitor.Cookies.GetAllCookies().Select(c => c.Value).Where(v => v.Length > 12));

    private async Task Manager(PersonId manager)
    {
        await _store.GetRequiredService<PeopleDirectory>().Save(new PersonCard(manager, "Wilma Thornbury", "manager@example.org"), CancellationToken.None);
        await _store.GetRequiredService<Streams>().Start(manager.Value, new Act(manager, Guid.NewGuid()),
            [new AccountOpened(manager), new RoleGranted(Role.Manager, null)], CancellationToken.None);
    }
}
