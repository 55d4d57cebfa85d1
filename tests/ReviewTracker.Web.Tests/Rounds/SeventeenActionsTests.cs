using System.Diagnostics;
using Microsoft.Playwright;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;
using Xunit.Abstractions;

namespace ReviewTracker.Web.Tests.Rounds;

/// <summary>Seventeen actions answered from the keyboard alone; says how many presses it took, beside the cells of a spreadsheet.</summary>
public sealed class SeventeenActionsTests(WebApp app, Browser browser, ITestOutputHelper output) : IClassFixture<WebApp>, IClassFixture<Browser>
{
    private const int Actions = 17, MostTabs = 200;
    private readonly RoundLog _log = new(app);
    private int _presses, _typed;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Seventeen_actions_are_answered_without_a_mouse(bool scripts)
    {
        var asked = new List<string>();
        for (var at = 0; at < Actions; at++) asked.Add((await _log.Plans.Begin(PlanCourse.Agreed)).Action.Value.ToString());
        var round = await _log.Open();
        await using var window = await browser.Open(app.Address, await app.SignedInAs(Role.AgencyLead), scripts: scripts);
        await window.Page.GotoAsync($"/rounds/{round}/{Seed.Agency}");
        var shown = await window.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('input[name$=\"].ActionId\"]')].map(row => row.value)");

        var took = Stopwatch.StartNew();
        // What another run of this class has answered already is on the page too, and is passed over.
        for (var at = 0; at < shown.Length; at++) if (asked.IndexOf(shown[at]) is >= 0 and var turn) await Answer(window.Page, at, Kind(turn));
        await Reach(window.Page, "document.activeElement.textContent === 'Send the answers'", MostTabs);
        await Press(window.Page, "Enter");
        await window.Page.GetByText($"{Actions} answers are on record").WaitForAsync();

        output.WriteLine($"{Actions} answers (mixed kinds): {_presses} key presses to get about and choose, {_typed} characters typed, {took.Elapsed.TotalSeconds:0.0} s by script; "
            + $"at 5 key presses a second {(_presses + _typed) / 5.0 / 60:0.0} minutes. A spreadsheet takes {Cells(Actions)} cells, each chosen or typed and left with a key.");
        ((_presses + _typed) / 5.0).ShouldBeLessThan(5 * 60);
        window.Problems.ShouldBeEmpty();
    }

    // Of five: two updates, one without change, one done, one that needs more time.
    private async Task Answer(IPage page, int at, int kind)
    {
        await Reach(page, $"document.activeElement.name === 'Rows[{at}].Kind'", MostTabs);
        await Press(page, "Space");
        for (var down = 0; down < kind; down++) await Press(page, "ArrowDown");
        if (kind == 1) return;

        await Reach(page, $"document.activeElement.name === 'Rows[{at}].Text'", 3);
        await Type(page, "Forty people were trained in May.");
        if (kind < 2) return;
        await Reach(page, $"document.activeElement.name === 'Rows[{at}].On'", 3);
        await Type(page, kind == 2 ? "8/5/2026" : "31/8/2026");
    }

    private static int Kind(int at) => (at % 5) switch { 0 or 1 => 0, var other => other - 1 };

    // Answer, text, and the date where there is one.
    private static int Cells(int rows) => Enumerable.Range(0, rows).Sum(at => Kind(at) switch { 0 => 2, 1 => 1, _ => 3 });

    private async Task Reach(IPage page, string condition, int most)
    {
        for (var tabs = 0; tabs < most && !await page.EvaluateAsync<bool>(condition); tabs++) await Press(page, "Tab");
        (await page.EvaluateAsync<bool>(condition)).ShouldBeTrue($"{condition} within {most} tabs");
    }

    private async Task Press(IPage page, string key)
    {
        await page.Keyboard.PressAsync(key);
        _presses++;
    }

    private async Task Type(IPage page, string text)
    {
        await page.Keyboard.TypeAsync(text);
        _typed += text.Length;
    }
}
