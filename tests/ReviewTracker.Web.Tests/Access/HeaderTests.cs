using System.Net;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.People;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>The headers and cookies of every kind of answer, exactly.</summary>
public sealed class HeaderTests(RealSite site, ITestOutputHelper output) : IClassFixture<RealSite>
{
    private static readonly Regex Policy = new(
        "^default-src 'none'; script-src 'self' 'nonce-[0-9a-f]{36}'; manifest-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; report-to csp(; sandbox)?$");

    private static readonly Dictionary<string, string> Always = new()
    {
        ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
        ["Reporting-Endpoints"] = "csp=\"/csp-reports\"",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "no-referrer",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["X-Robots-Tag"] = "noindex",
    };

    private static readonly string[] Never = ["Server", "X-Powered-By", "Access-Control-Allow-Origin", "X-AspNet-Version"];

    public static TheoryData<string, int> Kinds => new()
    {
        { "GET /", 200 }, { "HEAD /", 200 }, { "GET /accessibility", 200 }, { "GET /reviews/2026-01", 200 }, { "GET /no-such-page", 404 },
        { "GET /admin/bank-holidays", 404 }, { "GET /frontend/site.css", 200 }, { "GET /frontend/site.js", 200 }, { "GET /favicon.svg", 200 },
        { "GET /frontend/no-such.css", 404 }, { "GET /health/live", 200 }, { "GET /health/ready", 200 }, { "GET /reports/year-end.csv", 200 },
        { "GET /error/500", 404 }, { "PUT /", 405 }, { "POST /search without a token", 400 }, { "POST /csp-reports", 204 },
        { "POST /reviews/2026-01/decide empty", 422 }, { "POST /reviews/2026-01/decide too large", 413 }, { "POST /sign-out", 302 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_answer_carries_what_keeps_it_safe(string asked, int status)
    {
        var (client, token) = await site.WithForm(asked == "POST /sign-out" ? Role.Manager : Role.Coordinator);
        using var answer = await Ask(client, asked, token);
        client.Dispose();

        ((int)answer.StatusCode).ShouldBe(status);
        IsAsItShouldBe(answer, download: asked.EndsWith(".csv", StringComparison.Ordinal), asset: asked.Contains("frontend/site", StringComparison.Ordinal) || asked.Contains("favicon", StringComparison.Ordinal));
        Cookies(answer).ShouldAllBe(cookie => IsBound(cookie));
        if (asked is "GET /" or "GET /no-such-page" or "GET /reports/year-end.csv" or "POST /sign-out" or "GET /frontend/site.css") Show(asked, answer);
    }

    [Fact]
    public async Task Whoever_is_signed_out_gets_the_same()
    {
        using var nobody = await site.Browser(null);
        using var answer = await nobody.GetAsync(new Uri("/reviews", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        IsAsItShouldBe(answer);
        Show("GET /reviews, signed out", answer);
    }

    [Fact]
    public async Task Asking_too_often_is_answered_with_the_same()
    {
        var (client, token) = await site.WithForm(Role.ReviewChair);
        var statuses = new List<int>();
        for (var time = 0; time < 5; time++)
        {
            using var answer = await client.PostAsync(new Uri("/search", UriKind.Relative), Form(("Find", "2026/99"), ("__RequestVerificationToken", token)));
            statuses.Add((int)answer.StatusCode);
            IsAsItShouldBe(answer);
        }
        client.Dispose();
        statuses.ShouldBe([200, 200, 200, 429, 429]);
    }

    [Fact]
    public async Task An_error_shows_a_reference_and_nothing_else_and_carries_the_same()
    {
        var lost = new RealSite();
        await lost.InitializeAsync();
        using var client = await lost.Browser(Role.Coordinator);
        await lost.LoseDatabase();
        using var answer = await client.GetAsync(new Uri("/reviews", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        await lost.DisposeAsync();

        ((int)answer.StatusCode).ShouldBeInRange(500, 503);
        IsAsItShouldBe(answer);
        foreach (var never in new[] { "Npgsql", "Exception", "   at ", "rt.", "127.0.0.1" }) html.ShouldNotContain(never, Case.Sensitive);
    }

    [Fact]
    public async Task Signing_out_clears_what_the_browser_kept()
    {
        var (client, token) = await site.WithForm(Role.Auditor);
        using var answer = await Ask(client, "POST /sign-out", token);
        answer.Headers.GetValues("Clear-Site-Data").ShouldBe(["\"cache\",\"cookies\",\"storage\""]);
        using var after = await client.GetAsync(new Uri("/admin", UriKind.Relative));
        client.Dispose();
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static void IsAsItShouldBe(HttpResponseMessage answer, bool download = false, bool asset = false)
    {
        foreach (var (name, value) in Always) answer.Headers.GetValues(name).ShouldBe([value], name);
        var policy = Policy.Match(answer.Headers.GetValues("Content-Security-Policy").Single());
        policy.Success.ShouldBeTrue(answer.Headers.GetValues("Content-Security-Policy").Single());
        policy.Groups[1].Success.ShouldBe(download);

        var names = answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.Intersect(Never, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        if (asset) answer.Headers.CacheControl!.NoStore.ShouldBeFalse();
        else answer.Headers.GetValues("Cache-Control").ShouldBe(["no-store"]);
        if (download) $"{answer.Content.Headers.ContentDisposition}".ShouldContain("attachment; ", Case.Sensitive);
        if (answer.Content.Headers.ContentType is { MediaType: { } type } content && type.StartsWith("text/", StringComparison.Ordinal)) content.CharSet.ShouldBe("utf-8");
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    // To the host and to https, never to a script; the token of forms not even on the way here from elsewhere.
    private static bool IsBound(string cookie)
    {
        var parts = cookie.Split(';').Select(part => part.Trim().ToLowerInvariant()).ToList();
        var site = cookie.StartsWith("__Host-reviewtracker-form=", StringComparison.Ordinal) ? "samesite=strict" : "samesite=lax";
        return cookie.StartsWith("__Host-reviewtracker-", StringComparison.Ordinal) && parts.Contains("path=/") && parts.Contains("secure")
            && parts.Contains("httponly") && parts.Contains(site) && !parts.Any(part => part.StartsWith("domain", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, string asked, string token)
    {
        var words = asked.Split(' ');
        var request = new HttpRequestMessage(new HttpMethod(words[0]), words[1]);
        if (words[0] == "POST") request.Content = asked.EndsWith("without a token", StringComparison.Ordinal) ? Form() :
            asked.EndsWith("too large", StringComparison.Ordinal) ? Form(("__RequestVerificationToken", token), ("Reason", new string('x', 3_000_000))) : Form(("__RequestVerificationToken", token));
        return client.SendAsync(request);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] pairs) => new(pairs.Select(p => KeyValuePair.Create(p.Name, p.Value)));

    private void Show(string asked, HttpResponseMessage answer) => output.WriteLine(
        $"{asked}\n{(int)answer.StatusCode}\n{string.Concat(answer.Headers.Concat(answer.Content.Headers).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}\n"))}");
}
