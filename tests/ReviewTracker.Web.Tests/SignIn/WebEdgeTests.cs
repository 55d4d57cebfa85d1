using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>The site with a name of its own, a proxy that is believed and limits that are soon reached.</summary>
public sealed class EdgeApp : WebApp
{
    protected override WebSettings Settings => WebSettings.Usual with
    {
        Limits = new RequestLimits(SignIn: 7, Search: 3, Export: 2), Hosts = ["127.0.0.1", "*.wealdshire.example"],
    };
}

/// <summary>The site as it runs for real behind a proxy on this machine.</summary>
public sealed class BehindProxyApp : WebApp
{
    protected override SignInChoices Choices => new(Demonstration: false, Development: false);

    protected override WebSettings Settings => base.Settings with { Proxies = Proxies.Read("127.0.0.1, 10.0.0.0/8") };
}

public sealed class WebEdgeTests(EdgeApp edge, BehindProxyApp proxied, ClosedApp closed)
    : IClassFixture<EdgeApp>, IClassFixture<BehindProxyApp>, IClassFixture<ClosedApp>
{
    [Fact]
    public async Task Searching_too_often_is_answered_with_a_sentence_and_when_to_come_again()
    {
        using var visitor = await edge.SignedInAs(Role.Coordinator);
        for (var asked = 0; asked < 3; asked++) (await (await visitor.Get("/search")).Submit("Find", ("Reference or public name", "2026/01"))).Status.ShouldBe(HttpStatusCode.OK);

        var form = new WebForm((await visitor.Get("/search")).Document, "Find");
        form.Answer("Reference or public name", "Heather 2021");
        var page = await visitor.Post("/search", [.. form.Pairs]);

        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Text.ShouldContain("That was too often in a short time, so it was not done. Wait a minute, then try again.");
        page.Text.ShouldContain("Heather 2021");
        page.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        using var somebody = await edge.SignedInAs(Role.Manager);
        (await (await somebody.Get("/search")).Submit("Find", ("Reference or public name", "2026/01"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Making_files_too_often_is_refused_and_reading_the_page_is_not()
    {
        using var visitor = await edge.SignedInAs(Role.Auditor);
        for (var asked = 0; asked < 2; asked++) (await visitor.Get("/reports/year-end.csv")).Status.ShouldBe(HttpStatusCode.OK);

        (await visitor.Get("/reports/year-end.csv")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        for (var asked = 0; asked < 5; asked++) (await visitor.Get("/reports/year-end")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Reports_of_browsers_are_limited_so_that_nobody_fills_the_log_with_them()
    {
        using var visitor = edge.SignedOut();
        var answers = new List<HttpStatusCode>();
        for (var sent = 0; sent < 9; sent++)
        {
            using var answer = await visitor.Http.PostAsync("/csp-reports", new StringContent("{}"));
            answers.Add(answer.StatusCode);
        }

        answers.Count(a => a == HttpStatusCode.NoContent).ShouldBe(7);
        answers.Count(a => a == HttpStatusCode.TooManyRequests).ShouldBe(2);
    }

    [Theory]
    [InlineData("reviews.wealdshire.example", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5080", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("wealdshire.example.evil.example", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_the_names_that_were_set_are_answered(string host, HttpStatusCode expected)
    {
        using var visitor = edge.SignedOut();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/help");
        request.Headers.Host = host;

        using var answer = await visitor.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(expected);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("evil.example");
    }

    [Theory]
    [InlineData("localhost", "/help", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", "/help", HttpStatusCode.OK)]
    [InlineData("evil.example", "/sign-in", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", "/sign-in", HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.0.0.4", "/health/live", HttpStatusCode.OK)]
    public async Task Where_no_name_was_set_only_this_machine_is_answered(string host, string path, HttpStatusCode expected)
    {
        using var visitor = closed.SignedOut();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await visitor.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "proto=https")]
    [InlineData("X-Original-Proto", "https")]
    public async Task Nobody_is_believed_about_https_where_no_proxy_was_named(string header, string value)
    {
        using var visitor = closed.SignedOut();
        visitor.Http.DefaultRequestHeaders.Add(header, value);
        (await visitor.Get("/sign-in")).Text.ShouldContain("Signing in works over https only");
    }

    [Fact]
    public async Task A_named_proxy_is_believed_about_https_and_about_nothing_it_does_not_say()
    {
        using var visitor = proxied.SignedOut();
        (await visitor.Get("/sign-in")).Text.ShouldContain("Signing in works over https only");
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        (await visitor.Get("/sign-in")).Text.ShouldNotContain("Signing in works over https only");
    }

    [Fact]
    public async Task Whoever_spoofs_a_longer_way_is_only_believed_as_far_as_proxies_were_named()
    {
        using var visitor = proxied.SignedOut();
        // 203.0.113.9 was not named: what it says of those before it, and of https, is its own affair.
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1, 203.0.113.9");
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https, http");
        (await visitor.Get("/sign-in")).Text.ShouldContain("Signing in works over https only");
    }

    [Theory]
    [InlineData("ten", "ReviewTracker__Proxies: \"ten\" is neither an address")]
    [InlineData("10.0.0.0/99", "ReviewTracker__Proxies: \"10.0.0.0/99\" is neither an address")]
    public void Proxies_that_are_none_stop_the_start(string said, string sentence) =>
        Should.Throw<CannotGoOnException>(() => Proxies.Read(said)).Message.ShouldStartWith(sentence);

    [Theory]
    [InlineData("not a host!", "ReviewTracker__Hosts: \"host!\" is no host name")]
    [InlineData("https://reviews.example", "ReviewTracker__Hosts: \"https://reviews.example\" is no host name")]
    public void Hosts_that_are_none_stop_the_start(string said, string sentence) =>
        Should.Throw<CannotGoOnException>(() => Proxies.ReadHosts(said)).Message.ShouldStartWith(sentence);
}
