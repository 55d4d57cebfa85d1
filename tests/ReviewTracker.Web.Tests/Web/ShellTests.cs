using System.Net;
using System.Net.Http.Headers;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Web;

public sealed class ShellTests(WebApp app, ClosedApp closed) : IClassFixture<WebApp>, IClassFixture<ClosedApp>
{
    [Fact]
    public async Task A_nonce_is_used_once_and_https_is_asked_for_outside_the_demonstration()
    {
        using var visitor = closed.SignedOut();
        var first = await visitor.Get("/accessibility");
        var second = await visitor.Get("/accessibility");

        Nonce(first).ShouldNotBe(Nonce(second));
        first.Html.ShouldContain($"nonce=\"{Nonce(first)}\"");
        first.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=63072000; includeSubDomains");
    }

    [Fact]
    public async Task Each_role_sees_the_way_to_its_own_pages_only()
    {
        (await Navigation(Role.Coordinator)).ShouldBe(["Work", "Reviews", "Actions", "Meetings", "Update rounds", "Reports", "Money", "Admin"]);
        (await Navigation(Role.AgencyLead)).ShouldBe(["Work", "Reviews", "Actions", "Update rounds", "Decisions", "Your agency"]);
        (await Navigation(Role.Administrator)).ShouldBe(["Work", "Admin"]);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_a_sentence()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Post(AddNameTests.Path, ("Alias", "Force"), ("CommandId", Guid.NewGuid().ToString()));
        (page.Status, page.Heading).ShouldBe((HttpStatusCode.BadRequest, "The form could not be accepted"));
    }

    [Fact]
    public async Task A_form_with_somebody_elses_token_is_refused()
    {
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        var form = new WebForm((await one.Get(AddNameTests.Path)).Document, "Add name");
        (await other.Post(AddNameTests.Path, [.. form.Pairs])).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused_in_a_sentence()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Post(AddNameTests.Path, ("Alias", new string('x', 3_000_000)));
        (page.Status, page.Heading).ShouldBe((HttpStatusCode.RequestEntityTooLarge, "What you sent is too large"));
    }

    [Fact]
    public async Task A_form_that_does_not_say_how_long_it_is_may_not_be_longer_either()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var form = new WebForm((await visitor.Get(AddNameTests.Path)).Document, "Add name");
        var pairs = form.Pairs.Select(p => KeyValuePair.Create(p.Name, p.Value)).Concat(
            Enumerable.Range(0, 3).Select(n => KeyValuePair.Create($"more{n}", new string('x', 680_000))));
        using var body = new FormUrlEncodedContent(pairs);
        using var request = new HttpRequestMessage(HttpMethod.Post, AddNameTests.Path) { Content = body };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await visitor.Http.SendAsync(request);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_form_in_other_letters_than_browsers_send_is_refused_in_a_sentence()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        using var body = new StringContent("Alias=Force");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-7");
        using var answer = await visitor.Http.PostAsync(new Uri(AddNameTests.Path, UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_do_nothing_and_break_nothing(string method)
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/admin/bodies");
        using var answer = await visitor.Http.SendAsync(request);
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
    }

    [Fact]
    public async Task The_first_page_is_small_and_needs_few_requests()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Get("/");
        var linked = page.Document.QuerySelectorAll("link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();

        var sizes = new List<long> { page.Html.Length };
        foreach (var address in linked) sizes.Add(await CompressedSize(visitor, address));

        sizes.Count.ShouldBeLessThanOrEqualTo(8);
        sizes.Sum().ShouldBeLessThanOrEqualTo(90_000);
    }

    [Fact]
    public async Task The_style_sheet_names_no_font_or_crest_that_a_council_may_not_use()
    {
        using var visitor = app.SignedOut();
        var css = await visitor.Http.GetStringAsync(new Uri("/frontend/site.css", UriKind.Relative));
        css.ShouldContain("font-family:arial,sans-serif");
        foreach (var restricted in new[] { "GDS Transport", "@font-face", "govuk-crest" }) css.ShouldNotContain(restricted);
    }

    private static async Task<long> CompressedSize(Visitor visitor, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var answer = await visitor.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    private async Task<IReadOnlyList<string>> Navigation(Role role)
    {
        using var visitor = await app.SignedInAs(role);
        return (await visitor.Get("/")).Navigation;
    }

    private static string Nonce(WebPage page) => page.Headers.GetValues("Content-Security-Policy").Single().Split("'nonce-")[1].Split('\'')[0];
}
