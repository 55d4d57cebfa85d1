using System.Net;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

public sealed class ProviderTokenTests : IClassFixture<OidcApp>, IAsyncLifetime
{
    private const string Refused = "Warning ReviewTracker.Web.Security.Oidc.OidcSignIn: A sign-in by the identity provider was refused: ";

    private readonly OidcApp _app;
    private LyingProvider _provider = null!;
    private LogCapture _log = null!;

    public ProviderTokenTests(OidcApp app) => _app = app;

    public static TheoryData<string> Forged => [.. ForgedTokens.All.Keys];

    public async Task InitializeAsync()
    {
        _provider = await LyingProvider.Start(_app);
        _log = LogCapture.Of(_app);
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    [Theory]
    [InlineData("ES256")]
    [InlineData("RS256")]
    [InlineData("PS256")]
    public async Task A_right_token_signs_in(string algorithm)
    {
        _provider.Token = nonce => _provider.Make(_provider.Claims(nonce), algorithm);
        (await SignIn()).Address.AbsolutePath.ShouldBe("/account");
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_token_that_is_not_to_be_believed_signs_nobody_in_and_is_said_once_in_the_log(string what)
    {
        var (make, reason) = ForgedTokens.All[what];
        var token = "";
        _provider.Token = nonce => token = make(_provider, nonce);
        using var visitor = _app.SignedOut();

        var page = await SignIn(visitor);

        page.Status.ShouldBe(HttpStatusCode.Unauthorized, what);
        page.Text.ShouldContain("what the sign-in service sent back cannot be trusted");
        page.Text.ShouldContain("Sign in");
        visitor.Cookies.GetAllCookies().ShouldNotContain(c => c.Name.EndsWith("session", StringComparison.Ordinal));
        _log.Lines.ShouldHaveSingleItem().ShouldBe($"{Refused}The ID token {reason}.");
        if (token.Length > 8) foreach (var part in token.Split('.').Where(p => p.Length > 8)) page.Html.ShouldNotContain(part);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(5)]
    public async Task A_clock_five_minutes_off_is_put_up_with(int minutes)
    {
        _provider.ClockOff = TimeSpan.FromMinutes(minutes);
        _provider.Token = nonce => _provider.Make(With(nonce, "exp", DateTimeOffset.UtcNow.AddMinutes(minutes).AddSeconds(30).ToUnixTimeSeconds()));
        (await SignIn()).Address.AbsolutePath.ShouldBe("/account");
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(7)]
    public async Task A_clock_further_off_is_not(int minutes)
    {
        _provider.ClockOff = TimeSpan.FromMinutes(minutes);
        _provider.Token = nonce => _provider.Make(With(nonce, "exp", DateTimeOffset.UtcNow.AddMinutes(minutes).AddSeconds(30).ToUnixTimeSeconds()));
        (await SignIn()).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Another_providers_answer_is_not_taken()
    {
        _provider.Token = nonce => _provider.Make(_provider.Claims(nonce));
        foreach (var name in (string?[])["https://elsewhere.example", null, ""])
        {
            _log.Clear();
            _provider.NamesItself = name;
            (await SignIn()).Text.ShouldContain("cannot be trusted");
            _log.Lines.ShouldHaveSingleItem().ShouldBe(Refused + "The answer does not come from the identity provider that was asked.");
        }
    }

    [Fact]
    public async Task A_code_the_provider_gives_nothing_for_is_said_without_its_answer()
    {
        _provider.GivesNoToken = true;
        (await SignIn()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        _log.Lines.ShouldHaveSingleItem().ShouldBe(Refused + "The identity provider gave no token for its code.");
        _log.All.ShouldNotContain("canary-from-the-provider");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=stolen")]
    [InlineData("?code=stolen&state=forged")]
    [InlineData("?state=forged&error=server_error&error_description=canary-in-the-address")]
    public async Task An_answer_to_a_question_this_browser_never_asked_signs_nobody_in(string query)
    {
        using var visitor = _app.SignedOut();
        var page = await visitor.Get("/sign-in/callback" + query + (query.Length > 0 ? "&" : "?") + $"iss={Uri.EscapeDataString(_provider.Issuer)}");

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Text.ShouldContain("this sign-in was not begun in this browser, or it took too long");
        _log.Lines.ShouldHaveSingleItem().ShouldStartWith(Refused + "The answer belongs to no sign-in this browser began");
        _log.All.ShouldNotContain("canary-in-the-address");
    }

    [Fact]
    public async Task An_answer_carried_to_another_browser_signs_nobody_in_there()
    {
        _provider.Token = nonce => _provider.Make(_provider.Claims(nonce));
        using var attacker = _app.SignedOut();
        var callback = await Callback(attacker);
        using var victim = _app.SignedOut();

        var page = await victim.Get(callback.PathAndQuery);

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Text.ShouldContain("not begun in this browser");
    }

    [Fact]
    public async Task Saying_no_at_the_provider_is_said()
    {
        using var visitor = _app.SignedOut();
        var callback = await Callback(visitor);
        var state = System.Web.HttpUtility.ParseQueryString(callback.Query)["state"];

        var page = await visitor.Get($"/sign-in/callback?error=access_denied&state={Uri.EscapeDataString(state!)}&iss={Uri.EscapeDataString(_provider.Issuer)}");

        page.Text.ShouldContain("it was not finished or not allowed at the sign-in service");
    }

    private Dictionary<string, object?> With(string nonce, string name, object value) => new(_provider.Claims(nonce)) { [name] = value };

    private async Task<WebPage> SignIn(Visitor? visitor = null) => await (await (visitor ?? _app.SignedOut()).Get("/account")).Submit(OidcApp.Button);

    /// <summary>Where the provider sends the browser, without its going there.</summary>
    private async Task<Uri> Callback(Visitor visitor)
    {
        var form = new WebForm((await visitor.Get("/sign-in")).Document, OidcApp.Button);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false, UseProxy = false });
        using var body = new FormUrlEncodedContent(form.Pairs.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        using var sent = await client.PostAsync(new Uri(_app.Address, form.Action), body);
        using var back = await client.GetAsync(sent.Headers.Location);
        return back.Headers.Location!;
    }
}
