using System.Net;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>A browser that reaches the site over https, by a proxy in front of it that speaks http to it and says so.</summary>
internal sealed class ThroughProxy : DelegatingHandler
{
    private readonly Uri _site;
    private readonly CookieContainer _cookies;

    private ThroughProxy(Uri site, CookieContainer cookies) : base(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false }) =>
        (_site, _cookies) = (site, cookies);

    /// <summary>Where the browser says it is.</summary>
    internal static Uri Outside(Uri site) => new UriBuilder(site) { Scheme = "https", Port = site.Port }.Uri;

    internal static Visitor To(Uri site)
    {
        var cookies = new CookieContainer();
        return new Visitor(Outside(site), cookies, new ThroughProxy(site, cookies));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = request.RequestUri!;
        for (var hop = 0; hop < 20; hop++)
        {
            var answer = await base.SendAsync(Carried(request, asked), cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []) _cookies.SetCookies(asked, cookie);
            if (answer.Headers.Location is not { } next || (int)answer.StatusCode is < 300 or >= 400)
            {
                answer.RequestMessage!.RequestUri = asked;
                return answer;
            }
            asked = new Uri(asked, next);
            request = new HttpRequestMessage(HttpMethod.Get, asked);
        }
        throw new InvalidOperationException("Sent in a circle.");
    }

    private HttpRequestMessage Carried(HttpRequestMessage request, Uri asked)
    {
        if (_cookies.GetCookieHeader(asked) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        if (asked.Port != _site.Port) return request;

        request.RequestUri = new UriBuilder(asked) { Scheme = "http", Port = asked.Port }.Uri;
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        return request;
    }
}
