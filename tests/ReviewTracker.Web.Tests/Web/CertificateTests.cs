using System.Text;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>The certificate of a sign-off on paper, and where an opened review says that it is open again.</summary>
public sealed class CertificateTests(WalkedApp app, Browser browser) : IClassFixture<WalkedApp>, IClassFixture<Browser>
{
    [BrowserTheory]
    [InlineData("2026-06")]
    [InlineData("2026-07")]
    public async Task The_certificate_of_twenty_actions_prints_on_one_sheet(string review)
    {
        var visitor = await app.SignedInAs(Role.Coordinator);
        await using var window = await browser.Open(app.Address, visitor);
        await window.Page.GotoAsync($"/reviews/{review}/certificate");

        var pdf = await window.Page.PdfAsync(new() { PreferCSSPageSize = true, Path = Path.Combine(AppContext.BaseDirectory, $"certificate-{review}.pdf") });

        Regex.Count(Encoding.Latin1.GetString(pdf), "/Type\\s*/Page\\b").ShouldBe(1);
    }

    [Fact]
    public async Task A_review_opened_after_its_sign_off_says_so_wherever_the_sign_off_is_told()
    {
        using var team = await app.SignedInAs(Role.Coordinator);

        (await team.Get("/reviews/2026-07")).Text.ShouldContain("Opened again on 6 May 2026 after sign-off");
        (await team.Get("/reviews/2026-07/certificate")).Text.ShouldContain("opened again on 6 May 2026. The sign-off below no longer stands");
        var rows = (await team.Get("/reviews")).Document.QuerySelectorAll("tbody tr").Select(WebPage.Words).ToList();
        rows.Single(r => r.Contains("2026/07", StringComparison.Ordinal)).ShouldContain("Opened again 6 May 2026");
        rows.Single(r => r.Contains("2026/06", StringComparison.Ordinal)).ShouldNotContain("Opened again");
        // Signed off in that year they stay; who reads the figure is told what became of one.
        (await team.Get("/reports/year-end?year=2025/26")).Text.ShouldContain("reviews signed off with all actions completed1 of them opened again since 1");
        (await team.Get("/reports/year-end?year=2025/26&asAt=2026-05-05")).Text.ShouldNotContain("opened again since");
    }
}
