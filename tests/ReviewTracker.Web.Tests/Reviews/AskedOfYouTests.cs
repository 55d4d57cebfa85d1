using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>What somebody who works on a review for an agency sees of what was asked, and until when.</summary>
public sealed class AskedOfYouTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly BodyId Other = Seed.District;
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Viewer Member = new(Seed.PersonOf(Role.PanelMember), [Role.PanelMember], []) { At = new(2026, 5, 15, 9, 0, 0, TimeSpan.Zero) };

    private static readonly object[] Asked =
    [
        .. Course.Commissioned, new MilestoneReached("terms-agreed", new(2026, 3, 25), Narrative.Of("Written on terms")),
        new DateAgreed("report-completed", new(2026, 12, 1), new(2026, 4, 20), null, Narrative.Of("Written on the date")!),
        new ReviewPaused(["imrs"], PauseCause.Inquest, new(2026, 4, 21), true, Narrative.Of("Written on the pause")!),
        new MaterialRequested(Seed.Agency, Material.Imr, new(2026, 4, 1), new(2026, 5, 1)),
        new MaterialReceived(Seed.Agency, Material.Imr, new(2026, 4, 9), Narrative.Of("Written on where it is held")),
        new MaterialReturned(Seed.Agency, Material.Imr, new(2026, 4, 13), Narrative.Of("Written on the return")!, new(2026, 5, 4)),
        new MaterialRequested(Other, Material.Chronology, new(2026, 4, 7), new(2026, 5, 28)),
    ];

    private readonly ReviewLog _log = new(app);

    [Theory]
    [InlineData(Assignment.PanelMember)]
    [InlineData(Assignment.ImrAuthor)]
    public async Task Who_works_for_an_agency_sees_what_it_was_asked_and_the_dates(Assignment assignment)
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today, assignment)]);

        var page = await Open(review);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("Wealdshire Police Not asked for Sent back 13 April 2026 Overdue, 11 days Requested 1 April 2026 Came in 9 April 2026 Wanted by 4 May 2026 32 days with the agency");
        Row(page, "Terms of reference agreed").ShouldBe("Terms of reference agreed None 25 March 2026");
        Row(page, "Overview report complete").ShouldBe("Overview report complete 1 December 2026 Not yet");
        (await page.Visitor.Get(review.Path)).Document.QuerySelector($"nav a[href='{review.Path}/asked']").ShouldNotBeNull();
    }

    [Fact]
    public async Task They_see_no_other_agency_and_nothing_that_was_written()
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today)]);

        var page = await Open(review);

        page.Html.ShouldNotContain("Written on");
        page.Html.ShouldNotContain("Eastmere");
        page.Html.ShouldNotContain("28 May 2026");
        page.Html.ShouldNotContain("nquest");
        page.Html.ShouldNotContain($"{review.Path}/requests");
    }

    [Fact]
    public async Task What_they_may_not_read_is_not_even_selected()
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today)]);

        var asked = (await app.Get<AskedOfAgency>().Find(review.Id, Member, CancellationToken.None)).ShouldNotBeNull();

        asked.Agencies.ShouldBe([Seed.Agency]);
        asked.Requests.ShouldBe([new MaterialRequest(Seed.Agency, Material.Imr, RequestState.Returned, new(2026, 4, 1), new(2026, 5, 4), new(2026, 4, 9), new(2026, 4, 13), null, null)]);
        asked.Reached.ShouldBe([new("notified", new(2026, 3, 2)), new("decided", new(2026, 3, 20)), new("terms-agreed", new(2026, 3, 25))]);
        asked.Agreed.ShouldBe([new("report-completed", new(2026, 12, 1))]);
    }

    [Fact]
    public async Task Of_two_agencies_only_the_one_they_still_work_for()
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today.AddDays(-1)), Assigned(Other, Today)]);

        var page = await Open(review);

        page.Text.ShouldContain("Eastmere Requested 7 April 2026");
        page.Text.ShouldNotContain("Wealdshire Police");
    }

    public static TheoryData<string, object[]> Gone => new()
    {
        { "its last day was yesterday", [Assigned(Seed.Agency, Today.AddDays(-1))] },
        { "it was ended", [Assigned(Seed.Agency, Today), new AssignmentEnded(Seed.PersonOf(Role.PanelMember), Assignment.PanelMember, Seed.Agency, Today)] },
        { "it is somebody else's", [new PersonAssigned(Seed.PersonOf(Role.ReviewChair), Assignment.PanelMember, Seed.Agency, Today, new(2026, 4, 1))] },
        { "nobody was assigned", [] },
        { "the review is over", [Assigned(Seed.Agency, Today), new ReviewEnded(Ending.Discontinued, Today, null, Narrative.Of("Over")!)] },
        { "it is restricted to others", [Assigned(Seed.Agency, Today), new AccessRestricted([Seed.PersonOf(Role.Manager)], Narrative.Of("Staff concerned")!)] },
    };

    [Theory, MemberData(nameof(Gone))]
    public async Task It_is_not_there_where(string why, object[] happened)
    {
        var review = await _log.Begin([.. Asked, .. happened]);

        (await Open(review)).Status.ShouldBe(HttpStatusCode.NotFound, why);
        (await app.Get<AskedOfAgency>().Find(review.Id, Member, CancellationToken.None)).ShouldBeNull(why);
    }

    [Fact]
    public async Task Named_on_a_restricted_review_they_see_it()
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today), new AccessRestricted([Seed.PersonOf(Role.PanelMember)], Narrative.Of("Staff concerned")!)]);
        (await Open(review)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_lasts_to_the_end_of_its_last_day_here_and_for_nobody_whose_time_is_not_known()
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today)]);
        var requests = app.Get<AskedOfAgency>();

        // British Summer Time: the day ends at 23:00 in universal time.
        (await requests.Find(review.Id, Member with { At = new(2026, 5, 15, 22, 59, 59, TimeSpan.Zero) }, CancellationToken.None)).ShouldNotBeNull();
        (await requests.Find(review.Id, Member with { At = new(2026, 5, 15, 23, 0, 0, TimeSpan.Zero) }, CancellationToken.None)).ShouldBeNull();
        (await requests.Find(review.Id, new Viewer(Member.Person, Member.Roles, []), CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Without_the_role_the_assignment_gives_nothing()
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today)]);
        (await app.Get<AskedOfAgency>().Find(review.Id, Member with { Roles = [Role.AgencyLead] }, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task They_write_nothing_and_read_no_grid()
    {
        var review = await _log.Begin([.. Asked, Assigned(Seed.Agency, Today, Assignment.ImrAuthor)]);
        using var visitor = await app.SignedInAs(Role.PanelMember);
        foreach (var page in new[] { "requests", "requests/imrs", $"requests/imrs/{Seed.Agency}", "milestones", "timeline" })
            (await visitor.Get($"{review.Path}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
    }

    private async Task<WebPage> Open(TestReview review) => await (await app.SignedInAs(Role.PanelMember)).Get($"{review.Path}/asked");

    private static string Row(WebPage page, string milestone) => WebPage.Words(page.Document.QuerySelectorAll("main tbody tr")
        .Single(r => WebPage.Words(r.QuerySelector("th")!) == milestone));

    private static PersonAssigned Assigned(BodyId agency, DateOnly until, Assignment assignment = Assignment.PanelMember) =>
        new(Seed.PersonOf(Role.PanelMember), assignment, agency, until, new(2026, 4, 1));
}
