using System.Diagnostics;
using Microsoft.Playwright;
using ReviewTracker.Web.Tests.Web;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Answering;

/// <summary>The whole answer on a telephone without scripts: opened, typed, sent; says how many taps, keys and seconds it took, and what it weighed.</summary>
public sealed class AnswerInABrowserTests(AnsweringApp app, Browser browser, ITestOutputHelper output) : IClassFixture<AnsweringApp>, IClassFixture<Browser>
{
    private const int FirstView = 60_000;
    private readonly LinkLog _log = new(app);
    private int _taps, _keys;

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(320)]
    public async Task An_action_is_answered_in_under_a_minute_on_a_telephone_without_scripts(int width)
    {
        var link = await _log.Begin(3, unpublished: 1);
        await using var window = await browser.Open(app.Address, width: width, scripts: false);
        var page = window.Page;
        var took = Stopwatch.StartNew();
        await page.GotoAsync(link.Page);
        (await window.SidewaysScroll()).ShouldBe(0);
        await page.ScreenshotAsync(new() { Path = $"artifacts/answer-{width}.png", FullPage = true });

        var row = page.Locator("section.rt-answer").First;
        await Open(row);
        await Tap(row.GetByText("Done", new() { Exact = true }));
        await Type(row.Locator("textarea").First, "Forty people were trained in May.");
        await Type(row.Locator("input[inputmode], input.govuk-input--width-10").First, "8/5/2026");
        await Type(page.Locator("#Name"), "Jo Hale");
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }));
        await page.GetByText("1 answer is on record").WaitForAsync();

        took.Stop();
        await page.ScreenshotAsync(new() { Path = $"artifacts/answered-{width}.png" });
        // Half a second for each tap, two keys a second, ten seconds to read the row.
        var seconds = (_taps * 0.5) + (_keys * 0.5) + 10;
        output.WriteLine($"{width} px: {_taps} taps and {_keys} keys, {took.Elapsed.TotalSeconds:0.0} s by script; at two keys a second and ten seconds of reading {seconds:0} s by hand");
        seconds.ShouldBeLessThan(60);
        (await window.SidewaysScroll()).ShouldBe(0);
        window.Problems.ShouldBeEmpty();
        window.Requests.ShouldAllBe(address => !address.EndsWith(".js", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_and_what_is_wrong_on_it_is_there_for_everybody(bool wrong)
    {
        var link = await _log.Begin(2, unpublished: 1);
        await using var window = await browser.Open(app.Address, width: 360);
        await window.Page.GotoAsync(link.Page);
        if (wrong)
        {
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
            await window.Page.GetByText("There is a problem").WaitForAsync();
        }
        else
        {
            await window.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        }

        (await Browser.AxeFindings(window.Page)).ShouldBeEmpty();
        (await window.SidewaysScroll()).ShouldBe(0);
        await window.Page.GotoAsync("/answer/no-such-link");
        (await Browser.AxeFindings(window.Page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(60)]
    public async Task The_first_view_weighs_little(int actions)
    {
        var link = await _log.Begin(actions);
        using var visitor = app.SignedOut();
        var page = await visitor.Get(link.Page);
        var assets = page.Document.QuerySelectorAll("link[href], script[src], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Distinct().ToList();

        var weights = new List<(string Address, int Bytes)>();
        foreach (var address in assets.Prepend(link.Page)) weights.Add((address == link.Page ? "page" : address, await Weight(visitor, address)));

        output.WriteLine($"{actions} actions: {weights.Sum(w => w.Bytes):N0} bytes in {weights.Count} requests: {string.Join(", ", weights.Select(w => $"{w.Address} {w.Bytes:N0}"))}");
        weights.Sum(w => w.Bytes).ShouldBeLessThan(FirstView);
    }

    // As they come over the wire, with headers.
    private static async Task<int> Weight(Visitor visitor, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        using var answer = await visitor.Http.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Sum(h => h.Key.Length + string.Join(", ", h.Value).Length + 4);
        return headers + (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    private async Task Open(ILocator row)
    {
        if (await row.Locator("details.rt-answer__open[open]").CountAsync() == 0) await Tap(row.Locator("summary").First);
    }

    private async Task Tap(ILocator at)
    {
        await at.ClickAsync();
        _taps++;
    }

    private async Task Type(ILocator at, string text)
    {
        await Tap(at);
        await at.PressSequentiallyAsync(text);
        _keys += text.Length;
    }
}
