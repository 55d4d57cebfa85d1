using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>The site as the demo command runs it.</summary>
public sealed class DemonstrationApp : WebApp
{
    protected override SignInChoices Choices => new(Demonstration: true, Development: false);
}

/// <summary>The site as it runs for real, before a way of signing in was set up.</summary>
public sealed class ClosedApp : WebApp
{
    protected override SignInChoices Choices => new(Demonstration: false, Development: false);
}

public sealed class SignInTests(DemonstrationApp demo, ClosedApp closed) : IClassFixture<DemonstrationApp>, IClassFixture<ClosedApp>
{
    [Fact]
    public async Task The_demonstration_opens_as_the_coordinator_and_says_that_everything_is_invented()
    {
        using var visitor = demo.SignedOut();

        var page = await visitor.Get("/");

        page.Status.ShouldBe(HttpStatusCode.OK);
        var body = WebPage.Words(page.Document.Body);
        body.ShouldContain("Everything here is invented. Today is 15 May 2026.");
        body.ShouldContain($"You are signed in as {Seed.NameOf(Role.Coordinator)}, review coordinator.");
        (await visitor.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_signed_out_stays_signed_out()
    {
        using var visitor = demo.SignedOut();
        var work = await visitor.Get("/");

        var left = await work.Submit("Sign out");

        left.Heading.ShouldBe("You are signed out");
        var again = await visitor.Get("/");
        again.Status.ShouldBe(HttpStatusCode.Unauthorized);
        again.Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_keeps_what_was_typed_and_records_nothing()
    {
        using var signedOut = demo.SignedOut();

        var page = await signedOut.Post("/reviews/2026-01/pause", ("Reason", "The trial begins <in June>"), ("Version", "1"), ("CommandId", Guid.NewGuid().ToString()));

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Text.ShouldContain("What you typed was not recorded, but it is kept here");
        page.Text.ShouldContain("The trial begins <in June>");
        page.Html.ShouldNotContain("<in June>");
        page.Document.QuerySelector("input[name=ReturnUrl]")!.GetAttribute("value").ShouldBe("/reviews/2026-01/pause");
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept()
    {
        using var visitor = await demo.SignedInAs(Role.Manager);
        var form = new WebForm((await visitor.Get("/help")).Document, "Sign out");
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false });

        using var answer = await client.PostAsync(new Uri(demo.Address, "/sign-out"), new FormUrlEncodedContent(form.Pairs.Select(p => KeyValuePair.Create(p.Name, p.Value))));

        answer.Headers.GetValues("Clear-Site-Data").Single().ShouldBe("\"cache\",\"cookies\",\"storage\"");
    }

    [Fact]
    public async Task Choosing_nobody_is_said_beside_the_choice()
    {
        using var visitor = demo.SignedOut();
        var page = await (await visitor.Get("/sign-in")).Submit();

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe(["Choose who to sign in as"]);
        page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Person");
    }

    [Fact]
    public async Task After_signing_in_one_is_where_one_wanted_to_go()
    {
        using var visitor = demo.SignedOut();
        var page = await (await visitor.Get("/admin/bodies")).Submit(("Who do you want to sign in as?", Seed.NameOf(Role.Manager)));
        page.Address.AbsolutePath.ShouldBe("/admin/bodies");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_never_leads_elsewhere(string returnUrl)
    {
        using var visitor = demo.SignedOut();
        var form = new WebForm((await visitor.Get("/sign-in")).Document, "Sign in");
        form.Answer("Who do you want to sign in as?", Seed.NameOf(Role.Manager));

        var page = await visitor.Post("/sign-in", [.. form.Pairs.Select(p => p.Name == "ReturnUrl" ? (p.Name, returnUrl) : p)]);

        page.Address.ShouldBe(new Uri(demo.Address, "/"));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("Forwarded", "for=203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-Proto", "https", HttpStatusCode.Unauthorized)]
    [InlineData("True-Client-IP", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "rebound.example", HttpStatusCode.MisdirectedRequest)]
    public async Task Nobody_is_signed_in_who_does_not_sit_at_this_machine(string header, string value, HttpStatusCode expected)
    {
        using var visitor = await demo.SignedInAs(Role.Manager);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin");
        request.Headers.Add(header, value);

        using var answer = await visitor.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(expected);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain(Seed.NameOf(Role.Manager));
    }

    [Fact]
    public async Task The_cookie_says_who_and_a_role_taken_away_is_gone_at_once()
    {
        using var visitor = await demo.SignedInAs(Role.Auditor);
        (await visitor.Get("/admin")).Status.ShouldBe(HttpStatusCode.OK);

        var account = demo.Person(Role.Auditor).Value;
        await demo.Get<Streams>().Change<Account>(account, 2, new Act(demo.Person(Role.Manager), Guid.CreateVersion7()),
            _ => new RoleWithdrawn(Role.Auditor, null), CancellationToken.None);

        (await visitor.Get("/admin")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/reviews")]
    public async Task Without_a_way_of_signing_in_everything_is_closed(string path)
    {
        using var visitor = closed.SignedOut();
        var page = await visitor.Get(path);

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Html.ShouldNotContain(Seed.NameOf(Role.Coordinator));
        (await visitor.Post("/sign-in", ("Person", Seed.PersonOf(Role.Manager).ToString()))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
