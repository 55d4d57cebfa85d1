using System.Net;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>The site as it stands for real people: https before it, nobody chosen, cookies bound to the host.</summary>
public class RealSite : WebApp
{
    protected override SignInChoices Choices => new(Demonstration: false, Development: false);

    protected override WebSettings Settings => WebSettings.Usual with
    {
        Proxies = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")], Limits = new RequestLimits(1_000, Search: 3, Export: 1_000),
    };

    /// <summary>A browser at the proxy: nothing is followed, and cookies are sent as they are given.</summary>
    public async Task<HttpClient> Browser(Role? role, params string[] cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        string[] all = role is { } r ? [.. cookies, $"__Host-reviewtracker-session={await Token(r)}"] : cookies;
        if (all.Length > 0) client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", all));
        return client;
    }

    /// <summary>A browser that has opened a form: with its cookie, and the token a form of its pages carries.</summary>
    public async Task<(HttpClient Client, string Token)> WithForm(Role role)
    {
        using var first = await Browser(role);
        using var answer = await first.GetAsync(new Uri("/accessibility", UriKind.Relative));
        var session = first.DefaultRequestHeaders.GetValues("Cookie").Single();
        var form = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-reviewtracker-form=", StringComparison.Ordinal)).Split(';')[0];
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (await Browser(null, session, form), page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!);
    }

    private Task<string> Token(Role role) => Get<Sessions>().Begin(
        new(Person(role), SignInWay.Code, "a browser", null), Get<SessionLimits>(), Now, CancellationToken.None);
}
