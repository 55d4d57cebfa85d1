using System.Net;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>Entra ID's way of naming a tenant in its issuer.</summary>
public sealed class TenantApp : OidcApp
{
    public const string Tenant = "0f2f3a1c-6b5d-4c1e-9a77-3c5d2b1a9e80";

    protected override string Path => $"/{Tenant}/v2.0";
}

public sealed class ProviderTroubleTests
{
    [Fact]
    public async Task While_the_provider_is_down_the_page_says_so_and_it_works_again_afterwards()
    {
        await using var site = await Site<OidcApp>.Start();
        site.Provider.Down = true;

        var page = await site.SignIn();

        page.Status.ShouldBe(HttpStatusCode.Unauthorized);
        page.Text.ShouldContain("the sign-in service does not answer. Try again in a few minutes");
        site.Log.Lines.ShouldHaveSingleItem().ShouldEndWith("The identity provider does not answer with its addresses and keys.");

        site.Provider.Down = false;
        (await site.SignIn()).Address.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task A_provider_that_goes_down_on_the_way_is_said()
    {
        await using var site = await Site<OidcApp>.Start();
        site.Provider.Token = _ => { site.Provider.Down = true; throw new InvalidOperationException("down"); };
        (await site.SignIn()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        site.Log.Lines.ShouldHaveSingleItem().ShouldContain("refused");
    }

    [Fact]
    public async Task Keys_turned_on_the_way_are_asked_for_at_once_and_then_at_most_every_five_minutes()
    {
        await using var site = await Site<OidcApp>.Start();
        await site.SignIn();
        site.Provider.KeysAsked.ShouldBe(1);

        site.Provider.TurnKeys("second");
        (await site.SignIn()).Address.AbsolutePath.ShouldBe("/account");
        site.Provider.KeysAsked.ShouldBe(2);

        for (var forged = 0; forged < 5; forged++)
        {
            site.Provider.Token = nonce => site.Provider.Make(site.Provider.Claims(nonce), id: Guid.NewGuid().ToString());
            (await site.SignIn()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }
        site.Provider.KeysAsked.ShouldBe(2);

        site.App.Clock.Now += TimeSpan.FromMinutes(5);
        site.Provider.ClockOff = TimeSpan.FromMinutes(5);
        site.Provider.TurnKeys("third");
        site.Provider.Token = nonce => site.Provider.Make(site.Provider.Claims(nonce));
        (await site.SignIn()).Address.AbsolutePath.ShouldBe("/account");
    }

    [Fact]
    public async Task In_a_tenant_somebody_is_known_by_object_and_tenant_and_by_nothing_else()
    {
        await using var site = await Site<TenantApp>.Start($"/{TenantApp.Tenant}/v2.0");
        site.Provider.Token = nonce => site.Provider.Make(Claims(site, nonce, TenantApp.Tenant, "a1"));
        (await site.SignIn()).Address.AbsolutePath.ShouldBe("/account");

        (await site.App.Ask("select issuer || ' ' || subject from rt.identities")).ShouldBe($"entra:{TenantApp.Tenant} a1");
    }

    [Theory]
    [InlineData("11111111-6b5d-4c1e-9a77-3c5d2b1a9e80", "a1", "is of another tenant")]
    [InlineData(null, "a1", "is of another tenant")]
    [InlineData("not a tenant", "a1", "is of another tenant")]
    [InlineData(TenantApp.Tenant, null, "does not say whom it is about")]
    public async Task A_token_of_another_tenant_is_refused(string? tenant, string? thing, string reason)
    {
        await using var site = await Site<TenantApp>.Start($"/{TenantApp.Tenant}/v2.0");
        site.Provider.Token = nonce => site.Provider.Make(Claims(site, nonce, tenant, thing));

        (await site.SignIn()).Text.ShouldContain("cannot be trusted");

        site.Log.Lines.ShouldHaveSingleItem().ShouldEndWith($"The ID token {reason}.");
    }

    [Fact]
    public async Task Another_provider_under_the_same_address_is_not_believed()
    {
        await using var site = await Site<OidcApp>.Start("/other");
        (await site.SignIn()).Text.ShouldContain("does not answer");
    }

    private static Dictionary<string, object?> Claims<T>(Site<T> site, string nonce, string? tenant, string? thing) where T : OidcApp, new()
    {
        var claims = site.Provider.Claims(nonce);
        if (tenant is not null) claims["tid"] = tenant;
        if (thing is not null) claims["oid"] = thing;
        return claims;
    }

    private sealed class Site<T> : IAsyncDisposable where T : OidcApp, new()
    {
        public T App { get; } = new();

        public LyingProvider Provider { get; private set; } = null!;

        public LogCapture Log { get; private set; } = null!;

        public static async Task<Site<T>> Start(string path = "")
        {
            var site = new Site<T>();
            await site.App.InitializeAsync();
            site.Provider = await LyingProvider.Start(site.App, path);
            site.Provider.Token = nonce => site.Provider.Make(site.Provider.Claims(nonce));
            site.Log = LogCapture.Of(site.App);
            return site;
        }

        public async Task<WebPage> SignIn()
        {
            Log.Clear();
            return await (await App.SignedOut().Get("/account")).Submit(OidcApp.Button);
        }

        public async ValueTask DisposeAsync()
        {
            await Provider.DisposeAsync();
            await App.DisposeAsync();
        }
    }
}
