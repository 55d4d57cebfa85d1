using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>The grid of what agencies were asked for, and the way one request takes through it.</summary>
public sealed class RequestPageTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly ReviewLog _log = new(app);

    [Fact]
    public async Task Everybody_known_at_scoping_is_ticked_and_asked_from_today_in_one_append()
    {
        var other = await Agency("Wealdshire Probation");
        var review = await _log.Begin([.. Course.Commissioned, Scoped(Seed.Agency, ScopingAnswer.Known), Scoped(other, ScopingAnswer.Known)]);
        var form = await Page(review, "requests/chronologies");
        var before = (await _log.Events(review.Id.Value)).Count;
        form.Value("Date they are asked").ShouldBe("15 5 2026");

        var grid = await form.Submit(("Date it is wanted by (optional)", "12 6 2026"));

        grid.Text.ShouldContain("Requested from 2 agencies.");
        grid.Text.ShouldNotContain("Not part of the scoping:");
        var written = (await _log.Events(review.Id.Value)).Skip(before).ToList();
        written.Select(e => e.Data).ShouldBe(
            [new MaterialRequested(Seed.Agency, Material.Chronology, new(2026, 5, 15), new(2026, 6, 12)), new MaterialRequested(other, Material.Chronology, new(2026, 5, 15), new(2026, 6, 12))],
            ignoreOrder: true);
        written.Select(e => e.Correlation).Distinct().Count().ShouldBe(1);
        Row(grid, "Wealdshire Probation").ShouldBe("Wealdshire Probation Known to the agency Requested 15 May 2026 Wanted by 12 June 2026 0 days with the agency Record what came: chronology of Wealdshire Probation Not asked for");
    }

    [Fact]
    public async Task Whoever_was_not_scoped_can_be_asked_and_it_is_said()
    {
        var review = await _log.Begin(Course.Commissioned);
        var form = await Page(review, "requests/imrs");
        form.Text.ShouldContain("Wealdshire Police Not part of the scoping");

        var grid = await form.Submit(("Which agencies are asked?", "Wealdshire Police"));

        grid.Text.ShouldContain("Requested from 1 agency. Not part of the scoping: Wealdshire Police.");
        Row(grid, "Wealdshire Police").ShouldStartWith("Wealdshire Police Not part of the scoping Not asked for Requested 15 May 2026 No date set");
    }

    [Fact]
    public async Task Nobody_chosen_nobody_asked()
    {
        var review = await _log.Begin(Course.Commissioned);
        var refused = await (await Page(review, "requests/imrs")).Submit();
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe(["Choose at least one agency"]);
    }

    [Fact]
    public async Task Where_one_was_asked_meanwhile_nobody_is_until_it_is_left_out()
    {
        var other = await Agency("Wealdshire Hospice");
        var review = await _log.Begin([.. Course.Commissioned, Scoped(Seed.Agency, ScopingAnswer.Known), Scoped(other, ScopingAnswer.Known)]);
        var form = await Page(review, "requests/imrs");
        await _log.Meanwhile(review, new MaterialRequested(Seed.Agency, Material.Imr, new(2026, 5, 14), null));
        var before = (await _log.Events(review.Id.Value)).Count;

        var moved = await form.Submit();
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        (await _log.Events(review.Id.Value)).Count.ShouldBe(before);

        // The one asked meanwhile is no longer offered, so what is left to send is the other.
        var grid = await moved.Submit();
        grid.Text.ShouldContain("Requested from 1 agency.");
        (await _log.Events(review.Id.Value)).Skip(before).Select(e => ((MaterialRequested)e.Data).Agency).ShouldBe([other]);
    }

    [Fact]
    public async Task A_form_that_names_an_agency_asked_before_is_refused_as_a_whole()
    {
        var review = await _log.Begin(Course.Requested);
        var form = await Page(review, "requests/imrs");
        var (fields, before) = (new WebForm(form.Document, null), (await _log.Events(review.Id.Value)).Count);

        var refused = await form.Visitor.Post($"{review.Path}/requests/imrs", [.. fields.Pairs, ("Agencies", Seed.Agency.ToString())]);

        refused.Errors.ShouldBe(["One of these agencies has been asked for it already, so nobody was; leave those out"]);
        (await _log.Events(review.Id.Value)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task A_request_goes_its_way_and_the_grid_and_the_timeline_tell_it()
    {
        var review = await _log.Begin(Course.Requested);
        Row(await Page(review, "requests"), "Wealdshire Police").ShouldContain("Requested 1 April 2026 Overdue, 14 days Wanted by 1 May 2026 44 days with the agency");

        Row(await Step(review, "It came in", "2 5 2026", "Case folder 3, version 1"), "Wealdshire Police")
            .ShouldContain("Came in 2 May 2026 Requested 1 April 2026 13 days waiting to be looked at Held: Case folder 3, version 1");
        var back = await Step(review, "It was sent back for more", "4 5 2026", "The analysis is missing", ("Wanted again by (optional)", "14 5 2026"));
        Row(back, "Wealdshire Police").ShouldContain("Sent back 4 May 2026 Overdue, 1 day Requested 1 April 2026 Came in 2 May 2026 Wanted by 14 May 2026 11 days with the agency");
        await Step(review, "It came in", "10 5 2026", "Case folder 3, version 2");
        var grid = await Step(review, "It was accepted", "12 5 2026", "");

        Row(grid, "Wealdshire Police").ShouldContain("Accepted 12 May 2026 Requested 1 April 2026 Came in 10 May 2026 Held: Case folder 3, version 2");
        grid.Text.ShouldContain("Every agency asked for its individual management review has sent it or has nothing to send.");
        grid.Text.ShouldNotContain("Every agency asked for its chronology");
        var story = (await Page(review, "timeline")).Text;
        story.ShouldContain("Wealdshire Police, individual management review: requested, wanted by 1 May 2026");
        story.ShouldContain("Wealdshire Police, individual management review: sent back, wanted again by 14 May 2026");
        story.ShouldContain("The analysis is missing");
    }

    [Fact]
    public async Task Once_everything_is_in_the_milestone_is_offered_until_it_is_logged()
    {
        var review = await _log.Begin([.. Course.CameIn, new MaterialAccepted(Seed.Agency, Material.Chronology, new(2026, 4, 25), null)]);
        var grid = await Page(review, "requests");
        var log = await grid.Visitor.Get(ToLog(grid)!);
        log.Document.QuerySelector("input[name=Milestone][checked]")!.GetAttribute("value").ShouldBe("chronologies");

        await (await log.Submit(("Date it was reached", "25 4 2026"))).Submit("Save");

        ToLog(await Page(review, "requests")).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_to_send_and_no_longer_asked_for_end_a_request_and_it_can_be_asked_anew()
    {
        var review = await _log.Begin(Course.Requested);
        var grid = await Step(review, "The agency has nothing to send", "2 5 2026", "");
        grid.Text.ShouldContain("Nothing to send 2 May 2026");
        (await Page(review, $"requests/imrs/{Seed.Agency}")).Text.ShouldContain("Nothing more is to come of this.");
        (await Step(review, "It is no longer asked for", "2 5 2026", "They were asked in error", material: "chronologies")).Text.ShouldContain("Request withdrawn 2 May 2026");

        (await (await Page(review, "requests/imrs")).Submit(("Which agencies are asked?", "Wealdshire Police"))).Text.ShouldContain("Requested 15 May 2026");
    }

    [Fact]
    public async Task A_new_date_belongs_to_what_is_sent_back()
    {
        var review = await _log.Begin(Course.Requested);
        var refused = await (await Page(review, $"requests/imrs/{Seed.Agency}")).Submit(
            ("What happened?", "It came in"), ("Date", "2 5 2026"), ("Where it is held, or why", "Folder 3"), ("Wanted again by (optional)", "14 5 2026"));
        refused.Errors.ShouldBe(["Give a new date only when it is sent back"]);
        refused.Value("Where it is held, or why").ShouldBe("Folder 3");
    }

    [Fact]
    public async Task There_is_no_page_for_what_nobody_asks_for()
    {
        var review = await _log.Begin(Course.Commissioned);
        foreach (var page in new[] { "requests/letters", $"requests/imrs/{Seed.Agency}", $"requests/1/{Seed.Agency}", $"requests/Imr" })
            (await Page(review, page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
    }

    private async Task<WebPage> Step(TestReview review, string what, string on, string details, (string, string)? more = null, string material = "imrs")
    {
        var form = await Page(review, $"requests/{material}/{Seed.Agency}");
        (string, string)[] answers = [("What happened?", what), ("Date", on), ("Where it is held, or why", details)];
        var next = await form.Submit(more is { } another ? [.. answers, another] : answers);
        next.Errors.ShouldBeEmpty();
        return next;
    }

    private async Task<WebPage> Page(TestReview review, string page) => await (await app.SignedInAs(Role.Coordinator)).Get($"{review.Path}/{page}");

    private async Task<BodyId> Agency(string name)
    {
        var id = new BodyId(Guid.CreateVersion7());
        await app.Get<Streams>().Start(id.Value, ReviewLog.Act(),
            [new Domain.Bodies.BodyRegistered(id, Domain.Bodies.BodyKind.Agency, name, null, null, null)], CancellationToken.None);
        return id;
    }

    private static string? ToLog(WebPage grid) => grid.Document.QuerySelector("a[href*='milestones/log?milestone=']")?.GetAttribute("href");

    private static AgencyScoped Scoped(BodyId agency, ScopingAnswer answer) => new(agency, answer, true, new(2026, 3, 4));

    private static string Row(WebPage page, string agency) => WebPage.Words(page.Document.QuerySelectorAll("main tbody tr")
        .Single(r => WebPage.Words(r.QuerySelector("th")!) == agency));
}
