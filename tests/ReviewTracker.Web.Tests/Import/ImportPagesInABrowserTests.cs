using System.Globalization;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Import;

public sealed class ImportPagesInABrowserTests(WebApp app, Browser browser) : IClassFixture<WebApp>, IClassFixture<Browser>
{
    private static readonly string Artifacts = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artifacts")).FullName;

    [BrowserTheory]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    [InlineData(320, false)]
    public async Task Upload_and_questions_work_wide_and_narrow_with_and_without_scripts(int width, bool scripts)
    {
        var number = 80 + width / 320 + (scripts ? 10 : 0);
        await ImportedReview.Notify(app.Get<Streams>(), Guid.NewGuid(), $"2022/{number}", $"Bryony {number}");
        var visitor = await app.SignedInAs(Role.Coordinator);
        await using var window = await browser.Open(app.Address, visitor, width, scripts);

        await window.Page.GotoAsync($"/reviews/2022-{number}/import");
        await Check(window, "import-upload", width, scripts);
        await window.Page.GetByLabel("Action plan", new() { Exact = true }).SetInputFilesAsync(
            new Microsoft.Playwright.FilePayload { Name = "plan.xlsx", MimeType = "application/octet-stream", Buffer = Workbooks.Sample("action-plan-as-found.xlsx") });
        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Read the file" }).ClickAsync();
        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Questions about the action plan" }).WaitForAsync();
        await Check(window, "import-questions", width, scripts);
        await window.Page.GetByLabel("Or another answer for G11").FillAsync("soon");
        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save the answers" }).ClickAsync();
        await window.Page.GetByText("There is a problem").WaitForAsync();
        await Check(window, "import-refused", width, scripts);
    }

    private static async Task Check(BrowserWindow window, string name, int width, bool scripts)
    {
        var seen = string.Create(CultureInfo.InvariantCulture, $"{name} at {width} px, scripts {scripts}");
        if (scripts) await window.Page.Locator("html[data-ready='1']").WaitForAsync();
        (await window.SidewaysScroll()).ShouldBe(0, seen);
        (await window.Page.Locator("h1").CountAsync()).ShouldBe(1, seen);
        if (scripts) (await Browser.AxeFindings(window.Page)).ShouldBeEmpty(seen);
        window.Problems.Where(problem => !problem.Contains("status of 422", StringComparison.Ordinal)).ShouldBeEmpty(seen);
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}{(scripts ? "" : "-no-scripts")}.png")), FullPage = true });
    }
}
