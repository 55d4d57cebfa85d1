using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

public sealed class SessionTests : IAsyncLifetime
{
    private const string Cookie = "reviewtracker-session";

    /// <summary>A full run by hand made 200.</summary>
    private const int Rounds = 25;

    private readonly WebApp _app = new();

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_cookie_is_a_random_token_of_which_the_database_holds_a_digest_only()
    {
        using var visitor = await _app.SignedInAs(Role.Manager);
        var token = Token(visitor);

        token.Length.ShouldBe(43);
        visitor.Cookies.GetAllCookies()[Cookie]!.HttpOnly.ShouldBeTrue();
        (await _app.Ask($"select count(*) from rt.sessions s where s::text like '%{token}%'")).ShouldBe(0L);
        (await _app.Ask($"select count(*) from rt.sessions where token = sha256('{token}')")).ShouldBe(1L);
    }

    [Fact]
    public async Task Each_sign_in_has_a_new_token_and_ends_the_one_before()
    {
        using var visitor = await _app.SignedInAs(Role.Manager);
        var before = Token(visitor);
        using var thief = Carrying(before);
        (await thief.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);

        await (await visitor.Get("/sign-in")).Submit(("Who do you want to sign in as?", Seed.NameOf(Role.Manager)));

        Token(visitor).ShouldNotBe(before);
        (await visitor.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);
        (await thief.Get("/admin")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_was_never_given_out_signs_nobody_in()
    {
        foreach (var token in (string[])["", "x", new string('A', 43), new string('z', 9000), "%00", "';--"])
        {
            using var visitor = Carrying(Uri.EscapeDataString(token));
            (await visitor.Get("/admin")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_session_ends_when_nothing_was_done_for_an_hour_and_the_page_says_so_and_keeps_what_was_typed()
    {
        using var visitor = await _app.SignedInAs(Role.Coordinator);
        for (var half = 0; half < 3; half++)
        {
            _app.Clock.Now += TimeSpan.FromMinutes(40);
            (await visitor.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);
        }
        var form = await visitor.Get(AddNameTests.Path);

        _app.Clock.Now += TimeSpan.FromMinutes(61);
        var late = await form.Submit(("Other name", "The shire force"));

        late.Status.ShouldBe(HttpStatusCode.Unauthorized);
        late.Text.ShouldContain("You were signed out because nothing was done in this browser for 1 hour.");
        late.Text.ShouldContain("What you typed was not recorded, but it is kept here");
        late.Text.ShouldContain("The shire force");
        (await late.Submit(("Who do you want to sign in as?", Seed.NameOf(Role.Coordinator)))).Address.AbsolutePath.ShouldBe(AddNameTests.Path);
    }

    [Fact]
    public async Task No_session_lasts_longer_than_twelve_hours_however_busy_it_is()
    {
        using var visitor = await _app.SignedInAs(Role.Coordinator);
        for (var asked = 0; asked < 14; asked++)
        {
            _app.Clock.Now += TimeSpan.FromMinutes(50);
            (await visitor.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);
        }

        _app.Clock.Now += TimeSpan.FromMinutes(21);
        var page = await visitor.Get("/admin");

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Text.ShouldContain("signed in for 12 hours, which is the longest allowed");
    }

    [Fact]
    public async Task That_a_browser_was_seen_is_written_once_a_minute_at_most()
    {
        using var visitor = await _app.SignedInAs(Role.Coordinator);
        _app.Clock.Now += TimeSpan.FromSeconds(59);
        await visitor.Get("/admin");
        (await _app.Ask("select bool_and(last_seen = begun) from rt.sessions")).ShouldBe(true);

        _app.Clock.Now += TimeSpan.FromSeconds(2);
        await visitor.Get("/admin");
        (await _app.Ask("select max(last_seen) - max(begun) = interval '61 seconds' from rt.sessions")).ShouldBe(true);
    }

    [Fact]
    public async Task A_role_removed_by_one_node_is_gone_on_the_next_request_to_another()
    {
        await using var other = await _app.AnotherNode();
        using var here = await _app.SignedInAs(Role.Auditor);
        using var there = new Visitor(new Uri(other.Urls.Single()), here);
        (await there.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);

        await Withdraw(Role.Auditor);

        (await there.Get("/admin")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await here.Get("/admin")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await there.Get("/")).Address.AbsolutePath.ShouldBe("/account");
        (await there.Get("/account")).Text.ShouldContain("nobody has given you a role yet");
    }

    [Fact]
    public async Task Of_many_roles_taken_away_none_serves_one_request_more()
    {
        await using var other = await _app.AnotherNode();
        using var here = await _app.SignedInAs(Role.Auditor);
        using var there = new Visitor(new Uri(other.Urls.Single()), here);

        for (var round = 0; round < Rounds; round++)
        {
            (await there.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);
            await Record(Role.Auditor, 2 + (2 * round), new RoleWithdrawn(Role.Auditor, null));
            (await there.Get("/admin")).Status.ShouldBe(HttpStatusCode.NotFound);
            await Record(Role.Auditor, 3 + (2 * round), new RoleGranted(Role.Auditor, null));
        }
    }

    [Fact]
    public async Task Somebody_who_was_erased_is_signed_out_and_no_way_of_signing_in_is_left()
    {
        using var visitor = await _app.SignedInAs(Role.PanelMember);
        var person = _app.Person(Role.PanelMember);
        await _app.Get<Identities>().Link("https://provider.example", "someone", person, _app.Now, CancellationToken.None);

        await _app.Get<PeopleDirectory>().Erase(person, CancellationToken.None);

        (await visitor.Get("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var table in (string[])["sessions", "identities", "sign_in_codes"])
            (await _app.Ask($"select count(*) from rt.{table} where person = '{person}'")).ShouldBe(0L, table);
    }

    [Fact]
    public async Task A_role_removed_while_a_form_is_open_keeps_the_text_and_says_why()
    {
        using var visitor = await _app.SignedInAs(Role.Administrator);
        var form = await visitor.Get(AddNameTests.Path);
        await Withdraw(Role.Administrator);

        var page = await form.Submit(("Other name", "The shire force"));

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("a role may have been taken from you while it was open");
        page.Text.ShouldContain("The shire force");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_every_node()
    {
        await using var other = await _app.AnotherNode();
        using var here = await _app.SignedInAs(Role.Manager);
        using var there = new Visitor(new Uri(other.Urls.Single()), here);
        (await there.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);

        await (await here.Get("/help")).Submit("Sign out");

        var page = await there.Get("/admin");
        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Text.ShouldContain("You were signed out.");
    }

    [Fact]
    public async Task Leaving_signs_out_everywhere_with_the_act_that_says_so()
    {
        using var visitor = await _app.SignedInAs(Role.PanelMember);
        var person = _app.Person(Role.PanelMember);

        await _app.Get<Streams>().Change<Account>(person.Value, 2,
            new Act(_app.Person(Role.Manager), Guid.CreateVersion7()) { Beside = [new SessionsEnded(person)] },
            _ => new RoleWithdrawn(Role.PanelMember, null), CancellationToken.None);

        (await visitor.Get("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string Token(Visitor visitor) => visitor.Cookies.GetAllCookies()[Cookie]!.Value;

    private Visitor Carrying(string token)
    {
        var visitor = _app.SignedOut();
        visitor.Http.DefaultRequestHeaders.Add("Cookie", $"{Cookie}={token}");
        return visitor;
    }

    private Task Withdraw(Role role) => Record(role, 2, new RoleWithdrawn(role, null));

    private Task Record(Role role, long version, AccountEvent what) => _app.Get<Streams>().Change<Account>(
        _app.Person(role).Value, version, new Act(_app.Person(Role.Manager), Guid.CreateVersion7()), _ => what, CancellationToken.None);
}
