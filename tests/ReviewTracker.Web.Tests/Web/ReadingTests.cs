using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Tests.Demo;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>The pages that show what is on record, over the whole demonstration.</summary>
public sealed partial class ReadingTests(WealdshireApp app) : IClassFixture<WealdshireApp>
{
    private static readonly List<CaseloadRow> Caseload = DemonstrationLog.Once.Caseload(new(2026, 5, 15));
    private static readonly List<ActionRow> Actions = DemonstrationLog.Once.Actions(new(2026, 5, 15));

    private DateOnly Today => app.Now.UkDate();

    [Fact]
    public async Task Work_counts_what_is_late_and_overdue()
    {
        var page = await (await Coordinator()).Get("/");

        var late = Caseload.Count(r => r.LateFrom <= Today && !r.Restricted);
        var overdue = Actions.Count(a => a.RagOn(Today).Colour == Rag.Red);
        page.Text.ShouldContain($"{late} {(late == 1 ? "review is" : "reviews are")} late");
        page.Text.ShouldContain($"{overdue} {(overdue == 1 ? "action is" : "actions are")} overdue");
        overdue.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Work_says_so_where_a_role_sees_no_case()
    {
        var administrator = await app.SignedInAs(NameOf(Domain.People.Role.Administrator));

        (await administrator.Get("/")).Text.ShouldContain("Your role sees no reviews and no actions");
    }

    [Fact]
    public async Task The_caseload_comes_in_pages_most_urgent_first()
    {
        var visitor = await Coordinator();
        var first = await visitor.Get("/reviews");
        var last = await visitor.Get("/reviews?page=1000000000");

        References(first).Count.ShouldBe(25);
        References(first)[0].ShouldBe(Caseload.Where(r => r.LateFrom is not null && !r.Restricted).MinBy(r => r.LateFrom)!.Reference);
        first.Text.ShouldContain("Showing 1 to 25 of");
        References(last).ShouldNotBeEmpty();
        References(last).Intersect(References(first)).ShouldBeEmpty();
        (await visitor.Get("/reviews?page=-1&sort=nonsense&stage=Nonsense&csp=x&lead=%00")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Filters_narrow_the_caseload_and_can_be_taken_off()
    {
        var visitor = await Coordinator();

        var drafting = await visitor.Get("/reviews?stage=Drafting&sort=reference");

        var expected = Caseload.Where(r => r.Stage == Stage.Drafting && !r.Restricted).Select(r => r.Reference).Order(StringComparer.Ordinal).ToList();
        References(drafting).ShouldBe(expected.Take(25));
        drafting.Document.QuerySelectorAll(".rt-filter-tags a").Select(a => a.TextContent).ShouldBe(["Remove filter: Drafting"]);
    }

    [Fact]
    public async Task A_district_lead_and_an_agency_lead_see_their_own()
    {
        var district = References(await (await app.SignedInAs("Zinnia Harkaway")).Get("/reviews"));
        var eastmere = Caseload.Where(r => r.Csp == Caseload.First(c => c.Reference == district[0]).Csp && !r.Restricted);
        district.ShouldBe(eastmere.Select(r => r.Reference), ignoreOrder: true);

        var lead = await app.SignedInAs("Elodie Birchmere");
        var actions = await lead.Get("/actions?show=all");
        actions.Document.QuerySelectorAll("tbody tr td:nth-of-type(2)").Select(c => c.TextContent.Trim()).Distinct().ShouldBe(["Wealdshire Housing Group"]);
    }

    [Fact]
    public async Task The_requests_for_more_time_counted_first_are_those_the_link_lists()
    {
        var visitor = await Coordinator();
        var card = (await visitor.Get("/")).Document.QuerySelectorAll(".rt-card a").Single(a => a.TextContent.Contains("more time"));

        var listed = await visitor.Get(card.GetAttribute("href")!);

        var rows = listed.Document.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(int.Parse(card.QuerySelector(".rt-card__number")!.TextContent, CultureInfo.InvariantCulture));
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(r => r.TextContent.Contains("more time asked for"));
    }

    [Fact]
    public async Task A_review_shows_its_three_clocks_apart()
    {
        var late = Caseload.Where(r => r is { NextIsAgreed: true, Restricted: false } && r.LateFrom <= app.Now.UkDate()).MinBy(r => r.LateFrom)!;

        var page = await (await Coordinator()).Get($"/reviews/{late.Reference.Replace('/', '-')}");

        page.Text.ShouldContain("(agreed date)");
        page.Document.QuerySelectorAll("[aria-label='The three clocks'] thead th").Select(h => h.TextContent)
            .ShouldBe(["Milestone", "Statutory date", "Agreed date", "Paused", "Reached", "Standing"]);
    }

    [Fact]
    public async Task Every_review_its_milestones_its_timeline_and_its_plan_can_be_opened()
    {
        var visitor = await Coordinator();
        foreach (var row in Caseload.Where(r => !r.Restricted))
        {
            foreach (var page in new[] { "", "/milestones", "/timeline", "/actions" })
            {
                var address = $"/reviews/{row.Reference.Replace('/', '-')}{page}";
                var read = await visitor.Get(address);
                read.Status.ShouldBe(HttpStatusCode.OK, address);
                Identifier().Match(read.Text).Value.ShouldBe("", address);
            }
        }
    }

    [Fact]
    public async Task A_restricted_review_is_not_there_for_those_it_does_not_name()
    {
        var restricted = Caseload.First(r => r.Restricted);
        var named = restricted.NamedPeople.Select(p => Domain.Kernel.PersonId.Of(p.Value)).ToHashSet();
        var outsider = ReviewTracker.Web.Demo.DemonstrationHistory.People.First(p => !named.Contains(p.Id) && p.Name == "Saffi Merrowdown");
        var visitor = await app.SignedInAs(outsider.Name);
        var address = $"/reviews/{restricted.Reference.Replace('/', '-')}";

        foreach (var page in new[] { "", "/milestones", "/timeline", "/actions", "/record", "/import" })
            (await visitor.Get(address + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await Find(visitor, restricted.Reference)).Text.ShouldContain("No review has this reference or public name");
    }

    [Fact]
    public async Task A_review_is_found_by_reference_and_by_name_and_no_name_stands_in_an_address()
    {
        var visitor = await Coordinator();

        foreach (var typed in new[] { "Heather 2021", "heather  2021", "Heather" })
        {
            var found = await Find(visitor, typed);
            found.Heading.ShouldBe("Heather 2021");
            found.Address.ToString().ShouldNotContain("eather");
        }

        var reference = Caseload[0].Reference;
        (await Find(visitor, reference)).Address.AbsolutePath.ShouldBe($"/reviews/{reference.Replace('/', '-')}");
        var nothing = await Find(visitor, "Nobody 1999");
        nothing.Value("Reference or public name").ShouldBe("Nobody 1999");
        (await Find(visitor, "  ")).Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Actions_are_filtered_by_colour_with_a_sentence_first()
    {
        var visitor = await Coordinator();

        var red = await visitor.Get("/actions?rag=Red");

        var tags = red.Document.QuerySelectorAll("tbody .govuk-tag").Select(t => t.TextContent.Trim()).ToList();
        tags.ShouldNotBeEmpty();
        tags.ShouldAllBe(t => t.StartsWith("Red – overdue"));
        (await visitor.Get("/actions?review=9999-99")).Text.ShouldContain("No action fits");
    }

    [Fact]
    public async Task Every_action_and_recommendation_of_a_published_review_can_be_opened()
    {
        var visitor = await Coordinator();
        var heather = await Find(visitor, "Heather 2021");
        var plan = await visitor.Get(heather.Address.AbsolutePath + "/actions");

        var links = plan.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)
            .Where(h => h.StartsWith("/actions/", StringComparison.Ordinal) || (h.StartsWith("/recommendations/", StringComparison.Ordinal))).ToList();

        links.Count.ShouldBeGreaterThan(5);
        foreach (var link in links)
        {
            var page = await visitor.Get(link);
            page.Status.ShouldBe(HttpStatusCode.OK, link);
            Identifier().Match(page.Text).Value.ShouldBe("", link);
        }
    }

    private Task<Visitor> Coordinator() => app.SignedInAs(WealdshireApp.Coordinator);

    private static async Task<WebPage> Find(Visitor visitor, string typed) =>
        await (await visitor.Get("/search")).Submit(("Reference or public name", typed));

    private static string NameOf(Domain.People.Role role) => DemonstrationLog.Once.All
        .Where(e => e.Data is Domain.People.RoleGranted granted && granted.Role == role)
        .Select(e => ReviewTracker.Web.Demo.DemonstrationHistory.People.First(p => p.Id.Value == e.StreamId).Name).Last();

    private static List<string> References(WebPage page) =>
        [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    // Nobody should ever read a raw id, or the name of a code's type.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-|ReviewTracker\\.|\\(sealed\\)")]
    private static partial Regex Identifier();
}
