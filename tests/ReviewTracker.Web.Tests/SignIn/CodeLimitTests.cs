using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

public sealed class CodeLimitTests : IAsyncLifetime
{
    private readonly MailingApp _app = new();

    public async Task InitializeAsync()
    {
        await _app.InitializeAsync();
        await _app.HasAddress(Role.Manager, MailingApp.Manager);
    }

    public Task DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(MailingApp.Manager)]
    [InlineData("nobody@example.org")]
    public async Task One_address_gets_five_codes_an_hour_whichever_node_is_asked(string address)
    {
        await using var other = await _app.AnotherNode();
        for (var asked = 0; asked < 5; asked++)
        {
            using var visitor = asked % 2 == 0 ? _app.SignedOut() : new Visitor(new Uri(other.Urls.Single()));
            (await MailingApp.Asked(visitor, address)).Heading.ShouldBe("Enter your code");
        }

        using var sixth = new Visitor(new Uri(other.Urls.Single()));
        var page = await MailingApp.Asked(sixth, address);

        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Text.ShouldContain("Codes were asked for too often, for this address or from where you are. Wait an hour");
        page.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromHours(1));
        (await MailingApp.Asked(_app.SignedOut(), "another@example.org")).Status.ShouldBe(HttpStatusCode.OK);

        _app.Clock.Now += TimeSpan.FromMinutes(61);
        (await MailingApp.Asked(_app.SignedOut(), address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_stranger_uses_up_their_own_codes_and_not_those_of_whoever_has_the_address()
    {
        var limits = new CodeLimits(TimeSpan.FromMinutes(10), 5, PerAddress: 5, PerClient: 30, TimeSpan.FromHours(1));
        Task<string?> Ask(string client) => _app.Get<SignInCodes>().Ask(
            new(_app.Person(Role.Manager), MailingApp.Manager, client, code => new Uri($"https://wealdshire.example/{code}")), limits, _app.Now, CancellationToken.None);
        for (var asked = 0; asked < 5; asked++) (await Ask("203.0.113.9")).ShouldNotBeNull();

        (await Ask("203.0.113.9")).ShouldBeNull();
        (await Ask("198.51.100.4")).ShouldNotBeNull("the owner asks from elsewhere");
        foreach (var client in (string[])["a", "b", "c"]) for (var asked = 0; asked < 5; asked++) await Ask(client);
        (await Ask("d")).ShouldBeNull("twenty in all");
    }

    [Fact]
    public async Task One_client_asks_for_thirty_codes_an_hour_even_all_at_once()
    {
        var pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => MailingApp.Asked(_app.SignedOut(), $"somebody-{n}@example.org")));
        pages.CountBy(p => p.Status).ShouldBe([new(HttpStatusCode.OK, 30), new(HttpStatusCode.TooManyRequests, 10)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_database_holds_neither_code_nor_address_nor_client()
    {
        await MailingApp.Asked(_app.SignedOut(), MailingApp.Manager);
        var code = (await _app.NextMail())!.Facts!["code"].Replace(" ", "", StringComparison.Ordinal);
        foreach (var secret in (string[])[code, "priya", "127.0.0.1"])
            (await _app.Ask($"select count(*) from rt.sign_in_codes c where c::text ilike '%{secret}%' or encode(c.code, 'escape') like '%{secret}%'")).ShouldBe(0L, secret);
        (await _app.Ask($"select count(*) from rt.sign_in_codes where code in (sha256('{code}'), sha256('{code[..4]} {code[4..]}'))")).ShouldBe(0L);
    }
}
