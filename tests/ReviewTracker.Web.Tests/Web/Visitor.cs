using System.Net;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>Somebody with a browser's cookies and without its JavaScript.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(Uri address) : this(address, new CookieContainer(), null) { }

    /// <param name="way">How requests go out and cookies are kept; null: as a browser does.</param>
    public Visitor(Uri address, CookieContainer cookies, HttpMessageHandler? way)
    {
        Cookies = cookies;
        _client = new HttpClient(way ?? new SocketsHttpHandler { CookieContainer = Cookies, UseProxy = false }) { BaseAddress = address };
        Unfollowed = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address };
    }

    /// <summary>The same browser, with the cookies it has, at another node of the same site.</summary>
    public Visitor(Uri address, Visitor same) : this(address)
    {
        foreach (Cookie cookie in same.Cookies.GetAllCookies()) Cookies.Add(address, new Cookie(cookie.Name, cookie.Value, "/"));
    }

    public CookieContainer Cookies { get; }

    /// <summary>The same visitor, shown where an answer would lead without going there.</summary>
    public HttpClient Unfollowed { get; }

    /// <summary>For what a page cannot ask (other methods, headers).</summary>
    public HttpClient Http => _client;

    public async Task<WebPage> Get(string path) => await Read(await _client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>The bytes of a file.</summary>
    public Task<byte[]> File(string path) => _client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>Posts exactly these pairs, without a token or anything a form would add.</summary>
    public async Task<WebPage> Post(string path, params (string Name, string Value)[] pairs) => await Send(new Uri(_client.BaseAddress!, path), pairs);

    public void Dispose()
    {
        _client.Dispose();
        Unfollowed.Dispose();
    }

    internal async Task<WebPage> Send(Uri address, IEnumerable<(string Name, string Value)> pairs)
    {
        using var form = new FormUrlEncodedContent(pairs.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        return await Read(await _client.PostAsync(address, form));
    }

    internal async Task<WebPage> Ask(Uri address) => await Read(await _client.GetAsync(address));

    private async Task<WebPage> Read(HttpResponseMessage answer)
    {
        using (answer) return new WebPage(this, answer, await answer.Content.ReadAsStringAsync());
    }
}
