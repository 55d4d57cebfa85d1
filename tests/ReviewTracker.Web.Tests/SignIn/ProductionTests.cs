using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Tests.Databases;
using ReviewTracker.Web.Tests.Host;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>The real program as it is started for real people.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private readonly PersonId _manager = new(Guid.NewGuid());
    private TestDatabase _database = null!;
    private ServiceProvider _store = null!;
    private Dictionary<string, string> _environment = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _environment = ProgramRun.Production(("ConnectionStrings__ReviewTracker", _database.ConnectionString), ("ReviewTracker__Proxies", "127.0.0.1"));
        var key = ReviewTracker.Store.Sealing.MasterKey.FromBase64(_environment["ReviewTracker__MasterKey"]);
        _store = new ServiceCollection().AddStore(new StoreOptions(_database.ConnectionString, key)).BuildServiceProvider();
        await _store.GetRequiredService<PeopleDirectory>().Save(new PersonCard(_manager, "Wilma Thornbury", "manager@example.org"), CancellationToken.None);
        await _store.GetRequiredService<Streams>().Start(_manager.Value, new Act(_manager, Guid.NewGuid()),
            [new AccountOpened(_manager), new RoleGranted(Role.Manager, null)], CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Choosing_who_to_be_is_neither_offered_nor_accepted()
    {
        var (run, address) = await ProgramRun.Serving(_environment, "serve");
        await using var program = run;
        using var visitor = new Visitor(address);

        foreach (var path in (string[])["/", "/sign-in", "/admin"])
        {
            var page = await visitor.Get(path);
            page.Html.ShouldNotContain("Wilma Thornbury");
            page.Html.ShouldNotContain("Choose who to be");
        }
        (await visitor.Post("/sign-in", ("Person", _manager.ToString()))).Status.ShouldBe(HttpStatusCode.BadRequest);

        // A session as the demonstration makes them, left over in the database, is worth nothing here.
        (await Answer(address, await Token(SignInWay.Chosen))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Answer(address, await Token(SignInWay.Code))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("ReviewTracker__Session__IdleMinutes", "0", "ReviewTracker__Session__IdleMinutes is a whole number from 5 to 720.")]
    [InlineData("ReviewTracker__Session__Hours", "a day", "ReviewTracker__Session__Hours is a whole number from 1 to 24.")]
    [InlineData("ReviewTracker__Session__IdleMinutes", "721", "ReviewTracker__Session__IdleMinutes is a whole number from 5 to 720.")]
    public async Task A_setting_that_cannot_be_meant_stops_the_start_with_a_sentence(string name, string value, string sentence)
    {
        _environment[name] = value;
        var (code, said) = await ProgramRun.Of(_environment, "serve");
        code.ShouldBe(2);
        said.ShouldContain(sentence);
    }

    private async Task<string> Token(SignInWay way) => await _store.GetRequiredService<Sessions>().Begin(
        new NewSession(_manager, way, "Firefox on Linux"), SessionLimits.Usual, DateTimeOffset.UtcNow, CancellationToken.None);

    private static async Task<HttpStatusCode> Answer(Uri address, string token)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/admin"));
        request.Headers.Add("Cookie", $"__Host-reviewtracker-session={token}; reviewtracker-session={token}");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
