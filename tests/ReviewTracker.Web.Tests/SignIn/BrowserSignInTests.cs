using System.Globalization;
using Microsoft.Playwright;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>Every way of signing in at once.</summary>
public sealed class EveryWayApp : OidcApp
{
    protected override MailSettings Mail => new(MailWay.Folder, Folder: "/tmp/never-written");
}

/// <summary>Signing in as a real browser does it, which lets a form lead only where the policy says.</summary>
public sealed class BrowserSignInTests(EveryWayApp app, Browser browser) : IClassFixture<EveryWayApp>, IClassFixture<Browser>
{
    private static readonly string Artifacts = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artifacts")).FullName;

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Somebody_signs_in_by_the_identity_provider_looks_at_their_account_and_signs_out_there_too(int width)
    {
        await using var provider = await RealProvider.Start(app);
        await using var window = await browser.Open(app.Address, null, width);
        var page = window.Page;
        await page.GotoAsync("/account");
        await Look(window, "sign-in-every-way", width);

        await page.GetByRole(AriaRole.Button, new() { Name = OidcApp.Button }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync($"willow{width.ToString(CultureInfo.InvariantCulture)}");
        await page.Locator("input[name=password]").FillAsync("anything");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/account");
        // What the provider's own pages ask for is not ours.
        window.Problems.RemoveAll(problem => problem.Contains("fonts.googleapis.com", StringComparison.Ordinal) || problem.Contains("ERR_NAME_NOT_RESOLVED", StringComparison.Ordinal));
        await Look(window, "account-without-a-role", width);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        // Signing out has this browser forget everything of this host, and here that is the provider's too: it has nothing left to ask.
        await page.WaitForURLAsync("**/sign-out*");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("You are signed out");
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_pages_of_a_code_say_what_to_do_and_what_went_wrong(int width)
    {
        await using var window = await browser.Open(app.Address, null, width);
        var page = window.Page;
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Get a code" }).ClickAsync();
        await Look(window, "sign-in-no-address", width);
        await page.GetByLabel("E-mail address").FillAsync("nobody@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Get a code" }).ClickAsync();
        await Look(window, "sign-in-code-asked", width);
        await page.GetByLabel("Code").FillAsync("1234 5678");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Look(window, "sign-in-code-wrong", width);
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_account_of_somebody_signed_in_twice_can_be_read(int width)
    {
        using var elsewhere = await app.SignedInAs(Role.Coordinator);
        using var visitor = await app.SignedInAs(Role.Coordinator);
        await using var window = await browser.Open(app.Address, visitor, width);
        await window.Page.GotoAsync("/account");
        await Look(window, "account-two-devices", width);
    }

    private static async Task Look(BrowserWindow window, string name, int width)
    {
        await window.Page.Locator("html[data-ready='1']").WaitForAsync();
        var seen = string.Create(CultureInfo.InvariantCulture, $"{name}-{width}");
        (await window.SidewaysScroll()).ShouldBe(0, seen);
        (await Browser.AxeFindings(window.Page)).ShouldBeEmpty(seen);
        // The browser says by itself that a page came with 401 or 422; nothing else may be wrong.
        window.Problems.Where(p => !p.Contains("the server responded with a status of 4", StringComparison.Ordinal)).ShouldBeEmpty(seen);
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts, $"{seen}.png"), FullPage = true });
    }
}
