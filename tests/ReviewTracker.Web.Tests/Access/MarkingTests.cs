using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

public sealed class MarkingTests(WebApp app, Browser browser) : IClassFixture<WebApp>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/reviews", true)]
    [InlineData("/reviews/2026-01", true)]
    [InlineData("/reviews/2026-01/decide", true)]
    [InlineData("/recommendations/e0000000-0000-4000-8000-000000000001", true)]
    [InlineData("/actions", true)]
    [InlineData("/meetings", true)]
    [InlineData("/reports/year-end", true)]
    [InlineData("/search", true)]
    [InlineData("/accessibility", false)]
    [InlineData("/help", false)]
    [InlineData("/account", false)]
    [InlineData("/admin", false)]
    [InlineData("/reviews/2099-99", false)]
    public async Task Pages_about_live_cases_are_marked_and_others_are_not(string path, bool marked)
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Get(path);
        page.Html.Contains(Marking.Words, StringComparison.Ordinal).ShouldBe(marked);
        (page.Document.QuerySelector("body.rt-marked") is not null).ShouldBe(marked);
    }

    [Fact]
    public async Task A_page_that_refuses_what_was_typed_keeps_its_mark_and_one_that_is_signed_out_of_has_none()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var refused = await (await visitor.Get("/reviews/2026-01/decide")).Submit();
        (refused.Status, refused.Html.Contains(Marking.Words, StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        using var nobody = app.SignedOut();
        (await nobody.Get("/reviews/2026-01")).Html.ShouldNotContain(Marking.Words);
    }

    [Fact]
    public async Task What_was_typed_on_a_marked_page_keeps_the_mark_where_it_is_shown_again_in_its_place()
    {
        using var nobody = app.SignedOut();
        var kept = await nobody.Post("/reviews/2026-01/decide", ("Reason", "Something about a case"));
        kept.Text.ShouldContain("Something about a case");
        kept.Html.ShouldContain(Marking.Words);
        (await nobody.Post("/no-such-page", ("Reason", "Something"))).Html.ShouldNotContain(Marking.Words);
    }

    [BrowserFact]
    public async Task Every_printed_page_bears_the_mark_in_its_margins()
    {
        await using var window = await browser.Open(app.Address, await app.SignedInAs(Role.Coordinator));
        await window.Page.GotoAsync("/reviews");
        var margins = await window.Page.EvaluateAsync<string[]>(
            """
            () => [...document.styleSheets].flatMap(s => [...s.cssRules]).filter(r => r.type === CSSRule.MEDIA_RULE && r.media.mediaText === 'print')
              .flatMap(r => [...r.cssRules]).filter(r => r.selectorText === 'marked').flatMap(r => [...r.cssRules]).map(r => r.cssText)
            """);
        margins.Length.ShouldBe(2);
        margins.ShouldAllBe(margin => margin.Contains(Marking.Words));
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        (await window.Page.EvaluateAsync<string>("getComputedStyle(document.body).page")).ShouldBe("marked");
        (await window.Page.Locator(".rt-marking").IsVisibleAsync()).ShouldBeTrue();
    }
}
