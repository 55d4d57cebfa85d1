using System.Globalization;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Web;

public sealed class EveryPageTests(WalkedApp app, Browser browser) : IClassFixture<WalkedApp>, IClassFixture<Browser>
{
    private static readonly string Artifacts = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artifacts")).FullName;

    [BrowserTheory]
    [MemberData(nameof(PagesUnderTest.All), MemberType = typeof(PagesUnderTest))]
    public async Task Each_page_works_wide_and_narrow_with_and_without_scripts(string path, Role? role)
    {
        var visitor = role is { } r ? await app.SignedInAs(r) : null;
        await Check(path, visitor, 1280, scripts: true);
        await Check(path, visitor, 320, scripts: true);
        // Without scripts nothing depends on the width but what the narrow page shows.
        await Check(path, visitor, 320, scripts: false);
    }

    private async Task Check(string path, Visitor? visitor, int width, bool scripts)
    {
        var seen = $"{path} at {width.ToString(CultureInfo.InvariantCulture)} px, scripts {(scripts ? "on" : "off")}";
        await using var window = await browser.Open(app.Address, visitor, width, scripts);
        await window.Page.GotoAsync(path);
        // A page for telephones brings no scripts of its own.
        if (scripts && await window.Page.Locator("script[src]").CountAsync() > 0) await window.Page.Locator("html[data-ready='1']").WaitForAsync();

        (await window.SidewaysScroll()).ShouldBe(0, seen);
        (await window.Page.Locator("h1").CountAsync()).ShouldBe(1, seen);
        if (scripts) (await Browser.AxeFindings(window.Page)).ShouldBeEmpty(seen);
        // The browser says by itself that a page came with 401, 404 or 422; nothing else may be wrong.
        window.Problems.Where(p => !p.Contains("the server responded with a status of 4", StringComparison.Ordinal)).ShouldBeEmpty(seen);
        if (scripts) await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts, FileName(path, width)), FullPage = true });
    }

    private static string FileName(string path, int width) =>
        $"{(path == "/" ? "work" : path.Trim('/').Replace('/', '-').Replace('?', '-'))}-{width}.png";
}
