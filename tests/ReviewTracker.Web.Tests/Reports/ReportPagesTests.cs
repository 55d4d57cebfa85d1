using System.Net;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Tests.Export;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reports;

/// <summary>Every report over the whole demonstration.</summary>
public sealed class ReportPagesTests(WealdshireApp app) : IClassFixture<WealdshireApp>
{
    public static TheoryData<string> Reports =>
    [
        "/reports/changed", "/reports/dashboard", "/reports/dashboard?on=2025-12-31&against=2024-12-31", "/reports/measures", "/reports/partnership/public",
        "/reports/partnership/exempt", "/reports/scrutiny", "/reports/nhs-tracker", "/reports/year-end", "/reviews/2025-01/notices/decision",
        "/reviews/2025-01/notices/pause", "/reviews/2025-01/notices/submission",
    ];

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Each_is_shown_with_a_receipt_that_can_be_checked(string path)
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var page = await visitor.Get(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        var receipt = page.Document.QuerySelector(".rt-receipt")!.TextContent;
        (await visitor.Get($"/reports/check?receipt={receipt}")).Text.ShouldContain("Same content");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Each_file_offered_is_valid(string path)
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        foreach (var address in (await visitor.Get(path)).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Where(a => a.Contains("format=", StringComparison.Ordinal)))
        {
            var file = await visitor.File(address);
            if (address.Contains("docx", StringComparison.Ordinal)) file.ShouldBeValidWord();
            if (address.Contains("xlsx", StringComparison.Ordinal)) file.ShouldBeValidExcel();
        }
    }

    [Theory]
    [InlineData("/reports/scrutiny", false)]
    [InlineData("/reports/partnership/public", false)]
    [InlineData("/reports/partnership/exempt", true)]
    public async Task What_is_public_bears_no_mark_and_names_no_live_case(string path, bool marked)
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var page = await visitor.Get(path);

        page.Html.Contains(Marking.Words, StringComparison.Ordinal).ShouldBe(marked);
        (page.Document.QuerySelectorAll("main a[href^='/reviews/'], main a[href^='/actions/']").Length > 0).ShouldBe(marked);
    }

    [Fact]
    public async Task The_dashboard_begins_with_a_sentence_and_every_chart_has_its_table()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var page = await visitor.Get("/reports/dashboard");

        page.Text.ShouldContain("open actions are overdue");
        page.Text.ShouldContain("at the last meeting (10 March 2026)");
        foreach (var chart in page.Document.QuerySelectorAll("svg"))
        {
            if (!chart.QuerySelector("title")!.Id!.EndsWith("-trends-title", StringComparison.Ordinal)) chart.QuerySelectorAll("rect").Length.ShouldBeLessThanOrEqualTo(6);
            chart.ParentElement!.QuerySelectorAll("table").Length.ShouldBe(1);
            chart.OuterHtml.ShouldNotContain("style=");
        }

        page.Document.QuerySelectorAll("h2.govuk-heading-l").Select(WebPage.Words).ShouldBe(
        [
            "In a sentence", "Ongoing reviews by stage", "Caseload by stage over time", "Time in each stage", "Open actions by colour", "Open actions by agency and colour",
            "How far targets of open actions have moved", "Overdue actions over time", "Themes of recommendations", "Themes over time",
        ]);
    }

    [Fact]
    public async Task The_last_column_of_every_row_over_time_is_what_stands_today()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);
        var page = await visitor.Get("/reports/dashboard");
        var (today, time) = (Numbers(page, "Ongoing reviews by stage"), Numbers(page, "Caseload by stage over time"));

        today["All"].ShouldBeGreaterThan(0);
        time["All ongoing reviews"].ShouldBe(today["All"]);
        foreach (var (stage, number) in today.Where(n => n.Key != "All")) time[stage].ShouldBe(number);
        time.Where(n => n.Key != "All ongoing reviews").Sum(n => n.Value).ShouldBe(today["All"]);
    }

    [Fact]
    public async Task Learning_is_not_recorded_yet_and_never_nought()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);

        (await visitor.Get("/reports/measures")).Text.ShouldContain("Online seminars delivered not recorded yet");
    }

    [Fact]
    public async Task A_meeting_that_is_not_on_record_is_not_found()
    {
        using var visitor = await app.SignedInAs(WealdshireApp.Coordinator);

        (await visitor.Get($"/reports/changed?since={Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, int> Numbers(WebPage page, string heading) => page.Document.QuerySelectorAll("h2").Single(h => WebPage.Words(h) == heading)
        .ParentElement!.QuerySelectorAll("tbody tr").ToDictionary(r => WebPage.Words(r.QuerySelector("th")!), r => int.Parse(WebPage.Words(r.QuerySelector("td:last-of-type")!), System.Globalization.CultureInfo.InvariantCulture));
}
