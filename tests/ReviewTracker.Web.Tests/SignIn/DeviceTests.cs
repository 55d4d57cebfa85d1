using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

public sealed class DeviceTests : IAsyncLifetime
{
    private readonly WebApp _app = new();

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_ends_one_of_them_or_all()
    {
        using var desk = await With("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        using var phone = await With("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1");
        using var somebody = await _app.SignedInAs(Role.Coordinator);

        var page = await desk.Get("/account");
        page.Text.ShouldContain("Priya Marlow");
        page.Text.ShouldContain("manager");
        page.Text.ShouldContain("Firefox on Windows");
        page.Text.ShouldContain("Safari on an iPhone");
        page.Document.QuerySelectorAll(".rt-devices > li").Length.ShouldBe(2);

        (await page.Submit("Sign out there: Safari on an iPhone, signed in on 15 May 2026 at 10:00am")).Text.ShouldContain("Signed out there.");
        (await phone.Get("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await desk.Get("/account")).Status.ShouldBe(HttpStatusCode.OK);

        using var again = await With("");
        (await (await desk.Get("/account")).Submit("Sign out everywhere")).Heading.ShouldBe("You are signed out");
        (await again.Get("/account")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await somebody.Get("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses_session()
    {
        using var manager = await _app.SignedInAs(Role.Manager);
        using var auditor = await _app.SignedInAs(Role.Auditor);
        using var desk = await _app.SignedInAs(Role.Auditor);
        var theirs = (Guid)(await _app.Ask($"select id from rt.sessions where person = '{_app.Person(Role.Manager)}'"))!;
        var form = new WebForm((await auditor.Get("/account")).Document, Button(await auditor.Get("/account")));

        foreach (var session in (string[])[$"{theirs}", $"{Guid.NewGuid()}", "rubbish"])
        {
            var page = await auditor.Post("/account?handler=End", [.. form.Pairs.Select(p => p.Name == "Session" ? (p.Name, session) : p)]);
            (page.Status, page.Heading).ShouldBe((HttpStatusCode.NotFound, "Page not found"), session);
            page.Text.ShouldNotContain("Signed out there");
        }

        (await manager.Get("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Button(WebPage page) => WebPage.Words(page.Document.QuerySelector(".rt-devices button"));

    private async Task<Visitor> With(string agent)
    {
        var visitor = _app.SignedOut();
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", agent);
        await (await visitor.Get("/sign-in")).Submit(("Who do you want to sign in as?", Seed.NameOf(Role.Manager)));
        return visitor;
    }
}
