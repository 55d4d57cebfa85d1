using System.Globalization;
using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Export;
using ReviewTracker.Web.Tests.Web;
using Files = ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Tests.Money;

/// <summary>The pool, what reviews cost and partners pay, all on one page and in one spreadsheet; the seeded reviews only.</summary>
public sealed class MoneyOverviewTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task The_teams_pool_counts_every_review_and_only_those_named_see_whose_it_is()
    {
        using var named = await app.SignedInAs(Role.Coordinator);
        var page = await named.Get("/money?year=2025/26");

        page.Text.ShouldContain("Paid since £4,193.12");
        page.Text.ShouldContain("Received since £29,500.00");
        page.Text.ShouldContain("Still to pay £5,600.00");
        page.Text.ShouldContain("Still to pay for 2 open reviews £5,600.00");
        page.Text.ShouldContain("every review (n = 3) £777.77 £615.35 to £8,400.00");
        page.Text.ShouldContain("published reviews (n = 1) £615.35");
        page.Text.ShouldContain("2025/26 £30,000.00 £29,500.00 £500.00 £615.35");
        page.Text.ShouldContain("2026/04");
        page.Text.ShouldContain("Wealdshire Police £30,000.00 £29,500.00 £500.00");
    }

    [Fact]
    public async Task Nobody_else_learns_of_a_restricted_reviews_money_not_even_from_a_sum()
    {
        using var chair = await app.SignedInAs(Role.SteeringGroupChair);
        foreach (var role in new[] { Role.SteeringGroupChair, Role.SteeringGroupMember, Role.Auditor })
        {
            using var visitor = await app.SignedInAs(role);
            var page = await visitor.Get("/money");
            page.Text.ShouldContain("Paid since £3,415.35", Case.Sensitive, role.ToString());
            page.Text.ShouldContain("Every figure counts the reviews you may see.");
            page.Text.ShouldNotContain("2026/04");
            page.Html.ShouldNotContain("777.77");
            (await visitor.Get("/reviews/2026-04/money")).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        var inTheTeam = new Viewer(new PersonId(Guid.NewGuid()), [Role.Coordinator], []);
        var seen = await app.Get<MoneyList>().Reviews(AsAt.Now, inTheTeam, CancellationToken.None);
        seen.Where(r => r.Reference is null).ShouldHaveSingleItem().Compared.ShouldBeFalse();
        seen.Select(r => r.Reference).ShouldBe(["2026/01", "2026/02", null]);
        (await chair.Get("/money")).Text.ShouldContain("2026/02 Juniper 2026 Published £0.00 £0.00 £615.35 £615.35 £0.00");
    }

    [Fact]
    public async Task A_member_of_the_group_reads_sums_and_no_median_of_so_few_that_it_tells_one()
    {
        using var member = await app.SignedInAs(Role.SteeringGroupMember);
        var page = await member.Get("/money");

        page.Text.ShouldContain("Balance £26,084.65");
        page.Text.ShouldContain("too few to say");
        page.Text.ShouldNotContain("Juniper");
        page.Text.ShouldNotContain("Wealdshire Police");
        page.Text.ShouldNotContain("615.35 to");
        page.Document.QuerySelectorAll("main a[href^='/reviews/'], main a[href^='/money/']").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_past_is_as_it_was_on_that_day()
    {
        using var team = await app.SignedInAs(Role.Manager);
        var page = await team.Get("/money?on=2026-03-01&year=2025/26");

        page.Text.ShouldContain("Paid since £0.00");
        page.Text.ShouldContain("Still to pay £8,400.00");
        page.Text.ShouldContain("2026/01 Open £9,000.00 £8,400.00 £0.00");
        (await team.Get("/money?on=2025-03-31")).Text.ShouldContain("No contributions are on record.");
        (await team.Get("/money?on=2026-06-01")).Errors.ShouldBe(["The as-at date must be today or in the past"]);
        (await team.Get("/money?year=2025/27")).Errors.ShouldHaveSingleItem().ShouldStartWith("\"2025/27\" is not one year");
    }

    [Fact]
    public async Task The_spreadsheet_is_valid_its_sums_are_the_pages_and_it_is_in_the_access_log()
    {
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get("/money?year=2025/26");
        var file = await team.Http.GetByteArrayAsync(new Uri("/money?year=2025/26&format=xlsx", UriKind.Relative));

        file.ShouldBeValidExcel();
        var book = Files.Workbook.Read(file);
        var reviews = book.Single(s => s.Name == "Reviews");
        foreach (var (column, place) in new[] { (4, 0), (5, 1), (6, 2), (7, 3), (8, 4), (9, 5) })
            Sum(reviews, column).ShouldBe(Footer(page, "Reviews", place));
        var partners = book.Single(s => s.Name.StartsWith("Partners", StringComparison.Ordinal));
        foreach (var (column, place) in new[] { (2, 0), (3, 1), (4, 2) }) Sum(partners, column).ShouldBe(Footer(page, "Partners", place));
        foreach (var role in new[] { Role.SteeringGroupMember, Role.SteeringGroupChair })
        {
            using var member = await app.SignedInAs(role);
            var theirs = Files.Workbook.Read(await member.Http.GetByteArrayAsync(new Uri("/money?format=xlsx", UriKind.Relative)));
            theirs.Any(s => s.Name == "Reviews").ShouldBe(role is Role.SteeringGroupChair);
        }

        (await app.Ask("select count(*)::int from rt.access_log where kind = 'money' and act = 'Given' and details ->> 'format' = 'xlsx'")).ShouldBe(3);
        (await app.Ask("select count(*)::int from rt.access_log where kind = 'money' and act = 'Shown'")).ShouldNotBe(0);
    }

    [Fact]
    public async Task The_tables_columns_hold_the_same_sums_to_the_penny()
    {
        foreach (var money in await app.Get<Views>().All<MoneyOfReview>(CancellationToken.None))
        {
            var columns = await app.Ask($"select array[planned, committed, paid] from rt.money_of_review where review = '{money.State.Review}'");
            columns.ShouldBe(new[] { money.State.Planned, money.State.Committed, money.State.Paid });
        }
    }

    private static decimal Sum(Files.Grid sheet, int column) => sheet.Rows.Skip(1).Sum(r => decimal.Parse(r.At(column).Text, CultureInfo.InvariantCulture));

    private static decimal Footer(WebPage page, string caption, int place) => decimal.Parse(
        WebPage.Words(page.Document.QuerySelectorAll("table").Single(t => WebPage.Words(t.QuerySelector("caption")).StartsWith(caption, StringComparison.Ordinal))
            .QuerySelectorAll("tfoot td")[place]), NumberStyles.Currency, CultureInfo.GetCultureInfo("en-GB"));
}
