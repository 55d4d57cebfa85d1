using System.Diagnostics;
using Microsoft.Playwright;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Twenty items decided with the keyboard alone, as a chair would from a projector; says how many presses and seconds it took.</summary>
public sealed class KeyboardTests(WebApp app, Browser browser, ITestOutputHelper output) : IClassFixture<WebApp>, IClassFixture<Browser>
{
    private const int Items = 20, MostTabs = 25;
    private readonly DecidingWorld _world = new(app);
    private int _presses;

    [BrowserFact]
    public async Task Twenty_items_are_decided_without_a_mouse()
    {
        var first = default(TestPlan);
        for (var at = 0; at < Items; at++) first = await _world.Log.Begin(PlanCourse.Claimed) is var plan && first is null ? plan : first;
        var meeting = await _world.Meet();
        var visitor = await app.SignedInAs(Role.Coordinator);
        await using var window = await browser.Open(app.Address, visitor);
        await window.Page.GotoAsync($"{DecidingWorld.Item(meeting, first!)}#item");

        var took = Stopwatch.StartNew();
        for (var at = 0; at < Items; at++)
        {
            await window.Page.Locator("html[data-ready='1']").WaitForAsync();
            var before = window.Page.Url;
            if (at % 5 == 4) await Return(window.Page);
            else await PressOn(window.Page, "Accept");
            await window.Page.WaitForURLAsync(url => url != before);
        }

        var decided = await _world.Decisions(meeting);
        decided.Count.ShouldBe(Items);
        output.WriteLine($"{Items} items, {_presses} key presses ({(double)_presses / Items:0.0} an item), {took.Elapsed.TotalSeconds / Items:0.0} s an item");
        _presses.ShouldBeLessThan(Items * MostTabs);
        window.Problems.ShouldBeEmpty();
    }

    // With a sentence of reason: what every fifth claim gets.
    private async Task Return(IPage page)
    {
        await Reach(page, "document.activeElement.id === 'Rationale'");
        const string reason = "The audit is missing.";
        await page.Keyboard.TypeAsync(reason);
        _presses += reason.Length;
        await PressOn(page, "Return");
    }

    private async Task PressOn(IPage page, string button)
    {
        await Reach(page, $"document.activeElement.value === '{button}'");
        await page.Keyboard.PressAsync("Enter");
        _presses++;
    }

    private async Task Reach(IPage page, string condition)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<bool>(condition)) return;
            await page.Keyboard.PressAsync("Tab");
            _presses++;
        }
        (await page.EvaluateAsync<bool>(condition)).ShouldBeTrue($"{condition} within {MostTabs} tabs");
    }
}
