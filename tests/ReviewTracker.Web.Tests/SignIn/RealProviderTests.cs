using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

public sealed class RealProviderTests : IAsyncLifetime
{
    private readonly OidcApp _app = new();
    private RealProvider _provider = null!;
    private LogCapture _log = null!;

    public async Task InitializeAsync()
    {
        await _app.InitializeAsync();
        _provider = await RealProvider.Start(_app);
        _log = LogCapture.Of(_app);
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_new_signs_in_there_has_an_account_without_a_role_and_signs_out_there_again()
    {
        using var visitor = _app.SignedOut();
        var login = await (await visitor.Get("/reviews")).Submit(OidcApp.Button);
        login.Address.Port.ShouldBe(_app.ProviderPort);

        var back = await RealProvider.SignIn(login, "rowan");

        back.Status.ShouldBe(HttpStatusCode.NotFound);
        var account = await visitor.Get("/");
        account.Address.AbsolutePath.ShouldBe("/account");
        account.Text.ShouldContain("Person rowan");
        account.Text.ShouldContain("nobody has given you a role yet");
        account.Text.ShouldContain("with a council account");
        var person = await Person();
        var state = (await _app.Get<Views>().Get<Account>(person.Value, CancellationToken.None))!.State;
        state.Grants.ShouldBeEmpty();
        state.Proposals.ShouldHaveSingleItem().ShouldBe(new(Role.Coordinator, null, person));
        _log.Lines.ShouldHaveSingleItem().ShouldBe($"Information ReviewTracker.Web.Security.Oidc.OidcSignIn: {person} signed in by the identity provider.");

        var out1 = await account.Submit("Sign out");
        out1.Address.Port.ShouldBe(_app.ProviderPort);
        var gone = await RealProvider.SignOut(out1);
        gone.Heading.ShouldBe("You are signed out");
        gone.Address.Port.ShouldBe(_app.Address.Port);
        (await visitor.Get("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await visitor.Get("/sign-in")).Submit(OidcApp.Button)).Address.AbsolutePath.ShouldStartWith("/interaction/", Case.Insensitive, "the provider asks who it is again");
        (await _app.Ask("select count(*) from rt.sessions where hint is not null")).ShouldBe(0L);
    }

    [Fact]
    public async Task Whoever_comes_again_is_the_same_person_and_roles_count_once_granted_here()
    {
        using var first = _app.SignedOut();
        await RealProvider.SignIn(await (await first.Get("/sign-in")).Submit(OidcApp.Button), "briar");
        var person = await Person();
        await _app.Get<Streams>().Change<Account>(person.Value, 2, new Act(_app.Person(Role.Manager), Guid.CreateVersion7()),
            _ => new RoleGranted(Role.Coordinator, null), CancellationToken.None);

        using var again = _app.SignedOut();
        var page = await RealProvider.SignIn(await (await again.Get("/reviews")).Submit(OidcApp.Button), "briar");

        (page.Status, page.Address.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/reviews"));
        (await _app.Ask("select count(*) from rt.identities")).ShouldBe(1L);
    }

    [Fact]
    public async Task An_address_that_is_somebody_elses_here_is_not_taken_over_but_can_be_connected_when_signed_in()
    {
        var manager = _app.Person(Role.Manager);
        await _app.Get<PeopleDirectory>().Save(new PersonCard(manager, Seed.NameOf(Role.Manager), "holly@example.org"), CancellationToken.None);
        using var visitor = _app.SignedOut();

        var refused = await RealProvider.SignIn(await (await visitor.Get("/sign-in")).Submit(OidcApp.Button), "holly");

        refused.Status.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Text.ShouldContain("There is an account here already with the address of your council account.");
        (await _app.Ask("select count(*) from rt.identities")).ShouldBe(0L);

        using var signedIn = await _app.SignedInAs(Role.Manager);
        var connected = await RealProvider.SignIn(await (await signedIn.Get("/account")).Submit("Connect your Wealdshire account"), "holly");
        connected.Address.AbsolutePath.ShouldBe("/account");
        connected.Text.ShouldContain(Seed.NameOf(Role.Manager));

        var now = await RealProvider.SignIn(await (await _app.SignedOut().Get("/admin")).Submit(OidcApp.Button), "holly");
        (now.Status, now.Address.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/admin"));
    }

    [Fact]
    public async Task An_identity_of_somebody_else_cannot_be_connected_too()
    {
        using var first = await _app.SignedInAs(Role.Manager);
        await RealProvider.SignIn(await (await first.Get("/account")).Submit("Connect your Wealdshire account"), "aspen");
        using var second = await _app.SignedInAs(Role.Auditor);

        var page = await RealProvider.SignIn(await (await second.Get("/account")).Submit("Connect your Wealdshire account"), "aspen");

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Text.ShouldContain("is connected to another account here");
    }

    [Fact]
    public async Task Somebody_who_has_left_is_signed_out_and_does_not_come_in_again()
    {
        using var visitor = _app.SignedOut();
        await RealProvider.SignIn(await (await visitor.Get("/sign-in")).Submit(OidcApp.Button), "linden");
        var person = await Person();
        await _app.Get<Streams>().Change<Account>(person.Value, 2, new Act(_app.Person(Role.Manager), Guid.CreateVersion7()),
            _ => new PersonLeft(new DateOnly(2026, 5, 1)), CancellationToken.None);

        (await visitor.Get("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var again = _app.SignedOut();
        var page = await RealProvider.SignIn(await (await again.Get("/sign-in")).Submit(OidcApp.Button), "linden");
        page.Text.ShouldContain("your account here has ended");
    }

    private async Task<PersonId> Person() => new((Guid)(await _app.Ask("select person from rt.identities"))!);
}
