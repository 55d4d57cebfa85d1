using Microsoft.Playwright;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>What only a form that was sent shows: the check before saving, what was refused, what somebody else changed.</summary>
public sealed class RecordingBrowserTests(WebApp app, Browser browser) : IClassFixture<WebApp>, IClassFixture<Browser>
{
    private static readonly string Artifacts = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artifacts")).FullName;
    private readonly ReviewLog _log = new(app);

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(320, true)]
    [InlineData(320, false)]
    public async Task A_milestone_is_logged_from_the_keyboard_alone(int width, bool scripts)
    {
        var review = await _log.Begin(Course.Commissioned);
        await using var window = await Open(width, scripts);
        var page = window.Page;
        await page.GotoAsync($"{review.Path}/milestones/log");

        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).PressAsync("Enter");
        await page.GetByText("There is a problem").WaitForAsync();
        await Looks(window, "log-refused", width, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Enter the date it was reached" }).PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("On-day");

        await page.Keyboard.TypeAsync("1");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("apr");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2026");
        await page.GetByLabel("Terms of reference agreed").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).PressAsync("Enter");
        await page.GetByText("What this changes").WaitForAsync();
        await Looks(window, "log-check", width, scripts);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).PressAsync("Enter");
        await page.GetByText("is recorded for 1 April 2026").WaitForAsync();
        (await _log.Events(review.Id.Value))[^1].Data.ShouldBeOfType<MilestoneReached>().Milestone.ShouldBe("terms-agreed");
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Warnings_and_conflicts_are_clear_at_every_width(int width)
    {
        var review = await _log.Begin(Course.Commissioned);
        await using var window = await Open(width, true);
        var page = window.Page;
        await page.GotoAsync($"{review.Path}/end");
        await page.GetByLabel("Discontinued").CheckAsync();
        await page.GetByLabel("Day").FillAsync("1");
        await page.GetByLabel("Month").FillAsync("5");
        await page.GetByLabel("Year").FillAsync("2026");
        await page.GetByLabel("Reason").FillAsync("The inquest found no link to domestic abuse.\nThe chair agrees.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByText("What this changes").WaitForAsync();
        await Looks(window, "end-check", width, true);

        await _log.Meanwhile(review, new MilestoneAnnotated("notified", new(2026, 3, 2), Narrative.Of("Letter filed")!));
        await page.GetByRole(AriaRole.Button, new() { Name = "End the review" }).ClickAsync();
        await page.GetByText("was changed by Priya Marlow").WaitForAsync();
        await Looks(window, "end-conflict", width, true);
    }

    private async Task<BrowserWindow> Open(int width, bool scripts) =>
        await browser.Open(app.Address, await app.SignedInAs(Role.Coordinator), width, scripts);

    private static async Task Looks(BrowserWindow window, string name, int width, bool scripts)
    {
        (await window.SidewaysScroll()).ShouldBe(0, name);
        if (scripts) (await Browser.AxeFindings(window.Page)).ShouldBeEmpty(name);
        await window.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Artifacts, $"recording-{name}-{width.ToString(null, null)}{(scripts ? "" : "-no-scripts")}.png"), FullPage = true,
        });
    }
}
