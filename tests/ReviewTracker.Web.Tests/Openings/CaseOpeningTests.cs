using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Admin;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Openings;

/// <summary>From the register into a review and out again, as an auditor, the data-protection officer and a manager do it.</summary>
public sealed class CaseOpeningTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Why = "A complaint about how it was run";
    private const string Reason = "Why do you need to read it?", Hours = "For how many hours?", Day = "Or until the end of which day?";

    private readonly ReviewLog _reviews = new(app);
    private readonly AdminLog _people = new(app);

    [Fact]
    public async Task From_the_register_an_auditor_opens_a_review_and_reads_it_and_nothing_else()
    {
        var (review, other) = (await _reviews.Begin([]), await _reviews.Begin([]));
        var (action, plan) = await Plan(review);
        using var auditor = await app.SignedInAs(Role.Auditor);
        string[] pages = [review.Path, $"{review.Path}/milestones", $"{review.Path}/timeline", $"{review.Path}/actions", $"/actions/{action}", $"/recommendations/{plan}"];
        foreach (var page in pages) (await auditor.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);

        (await auditor.Get("/reports/register")).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain($"{review.Path}/open");
        var read = await Open(auditor, review, (Hours, "4"));
        read.Text.ShouldContain("The review is open to you. A manager has been told.");
        Banners(read).ShouldContain($"You opened review {review.Reference} until 15 May 2026 at 2:00pm because it was asked for; this is on record.");

        foreach (var page in pages) (await auditor.Get(page)).Status.ShouldBe(HttpStatusCode.OK, page);
        (await auditor.Get($"/actions/{action}")).Text.ShouldContain("What was written about it");
        foreach (var shut in new[] { other.Path, $"{other.Path}/actions", "/search", "/meetings", $"{review.Path}/decide", $"{review.Path}/record", $"/actions/{action}/reword" })
            (await auditor.Get(shut)).Status.ShouldBe(HttpStatusCode.NotFound, shut);
        (await auditor.Get("/reviews")).Text.ShouldNotContain(other.Reference);
        (await auditor.Get("/")).Navigation.ShouldNotContain("Reviews");
        using var officer = await app.SignedInAs(Role.DataProtectionOfficer);
        (await officer.Get(review.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_somebody_opened_they_cannot_write_to()
    {
        var review = await _reviews.Begin([]);
        using var auditor = await app.SignedInAs(Role.Auditor);
        await Open(auditor, review, (Hours, "4"));
        foreach (var page in new[] { "decide", "lead", "pause", "restrict", "family", "milestones/log" })
            (await auditor.Post($"{review.Path}/{page}", ("Reason", "Anything"))).Status.ShouldBe(HttpStatusCode.NotFound, page);
        (await _reviews.Events(review.Id.Value)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_ends_by_itself_when_its_time_is_over()
    {
        var review = await _reviews.Begin([]);
        using (var officer = await app.SignedInAs(Role.DataProtectionOfficer)) await Open(officer, review, (Hours, "2"));
        try
        {
            (await StatusAfter(TimeSpan.FromMinutes(119))).ShouldBe(HttpStatusCode.OK);
            (await StatusAfter(TimeSpan.FromMinutes(120))).ShouldBe(HttpStatusCode.NotFound);
        }
        finally
        {
            app.Clock.Now = s_morning;
        }

        async Task<HttpStatusCode> StatusAfter(TimeSpan time)
        {
            app.Clock.Now = s_morning + time;
            using var officer = await app.SignedInAs(Role.DataProtectionOfficer);
            return (await officer.Get(review.Path)).Status;
        }
    }

    [Fact]
    public async Task A_manager_sees_who_opened_what_and_why_and_ends_it_at_once()
    {
        var review = await _reviews.Begin([]);
        using var auditor = await app.SignedInAs(Role.Auditor);
        using var manager = await app.SignedInAs(Role.Manager);
        await Open(auditor, review, (Day, "16 5 2026"));
        (await _people.Mails(app.Person(Role.Manager))).ShouldContain("review-opened");

        (await manager.Get("/")).Text.ShouldContain("open to an auditor or the data protection officer");
        var list = await manager.Get("/admin/openings");
        list.Text.ShouldContain($"{Seed.NameOf(Role.Auditor)}, auditor");
        list.Text.ShouldContain("16 May 2026 at 11:59pm");
        list.Text.ShouldContain(Why);
        var ended = await (await manager.Get(EndOf(review))).Submit("End it now", ("Reason (optional)", "It was answered by telephone"));
        ended.Text.ShouldContain("Ended 15 May 2026");
        (await auditor.Get(review.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        Banners(await auditor.Get("/")).ShouldNotContain(banner => banner.Contains(review.Reference));
        (await auditor.Get("/admin/openings")).Text.ShouldContain("It was answered by telephone");
        (await manager.Get(EndOf(review))).Text.ShouldContain("This has ended already");
    }

    [Fact]
    public async Task The_timeline_says_that_it_was_opened_and_not_why()
    {
        var review = await _reviews.Begin([]);
        using var auditor = await app.SignedInAs(Role.Auditor);
        await Open(auditor, review, (Hours, "4"));
        using var coordinator = await app.SignedInAs(Role.Coordinator);
        var timeline = (await coordinator.Get($"{review.Path}/timeline")).Text;
        timeline.ShouldContain($"Opened to {Seed.NameOf(Role.Auditor)}, auditor, until 15 May 2026 at 2:00pm");
        timeline.ShouldNotContain(Why);
        (await coordinator.Get("/admin/openings")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var officer = await app.SignedInAs(Role.DataProtectionOfficer);
        (await officer.Get("/admin/openings")).Text.ShouldNotContain(review.Reference);
        (await officer.Get(EndOf(review))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_filled_in_wrongly_is_said_beside_it_and_kept()
    {
        var review = await _reviews.Begin([]);
        using var auditor = await app.SignedInAs(Role.Auditor);
        var form = await auditor.Get($"{review.Path}/open");
        var refused = await form.Submit("Continue", (Reason, Why), (Hours, "200"));
        (refused.Status, refused.Value(Reason)).ShouldBe((HttpStatusCode.UnprocessableEntity, Why));
        refused.Errors.ShouldContain("Open it for at most 5 days, that is 120 hours");
        (await form.Submit("Continue", (Reason, ""), (Hours, "2"))).Errors.ShouldContain("Say why you need to read it");
        (await form.Submit("Continue", (Reason, Why))).Errors.ShouldContain("Give either a number of hours or a day, and not both");
        (await form.Submit("Continue", (Reason, Why), (Day, "1 6 2026"))).Errors.ShouldContain("Open it for at most 5 days, that is 120 hours");
        (await _reviews.Events(review.Id.Value)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_tabs_open_it_once_and_one_sent_twice_is_one_opening()
    {
        var review = await _reviews.Begin([]);
        using var auditor = await app.SignedInAs(Role.Auditor);
        var (first, second) = (await auditor.Get($"{review.Path}/open"), await auditor.Get($"{review.Path}/open"));
        var (one, two) = (await first.Submit("Continue", (Reason, Why), (Hours, "2")), await second.Submit("Continue", (Reason, Why), (Hours, "3")));
        (await one.Submit("Open the review")).Status.ShouldBe(HttpStatusCode.OK);
        (await one.Submit("Open the review")).Status.ShouldBe(HttpStatusCode.OK);
        var late = await two.Submit("Open the review");
        (late.Status, late.Value(Reason)).ShouldBe((HttpStatusCode.Conflict, Why));
        (await _reviews.Events(review.Id.Value)).Count(e => e.Data is CaseOpened).ShouldBe(1);

        var (end, other) = (await auditor.Get(EndOf(review)), await auditor.Get(EndOf(review)));
        (await end.Submit("End it now")).Text.ShouldContain("no longer open to you");
        (await other.Submit("End it now")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await _reviews.Events(review.Id.Value)).Count(e => e.Data is CaseOpeningEnded).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_team_records_meanwhile_is_in_nobodys_way_and_is_not_told()
    {
        var review = await _reviews.Begin([]);
        using var auditor = await app.SignedInAs(Role.Auditor);
        using var coordinator = await app.SignedInAs(Role.Coordinator);
        var check = await (await auditor.Get($"{review.Path}/open")).Submit("Continue", (Reason, Why), (Hours, "2"));
        await _reviews.Meanwhile(review, new LeadAssigned(app.Person(Role.Coordinator), new(2026, 4, 1)));
        var form = await coordinator.Get($"{review.Path}/home-office");
        (await check.Submit("Open the review")).Status.ShouldBe(HttpStatusCode.OK);
        (await form.Submit()).Text.ShouldNotContain("was changed by");
    }

    [Fact]
    public async Task A_restricted_review_is_neither_opened_nor_kept_open()
    {
        var review = await _reviews.Begin([]);
        using var auditor = await app.SignedInAs(Role.Auditor);
        await Open(auditor, review, (Hours, "4"));
        await _reviews.Meanwhile(review, new AccessRestricted([app.Person(Role.Coordinator), app.Person(Role.Auditor)], Narrative.Of("Known to staff")!));
        foreach (var page in new[] { review.Path, $"{review.Path}/open" }) (await auditor.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        await _reviews.Meanwhile(review, new AccessRestrictionLifted(Narrative.Of("They moved")!));
        (await auditor.Get(review.Path)).Status.ShouldBe(HttpStatusCode.NotFound, "it was over when it was restricted");
    }

    [Fact]
    public async Task With_the_role_goes_what_was_opened_in_it()
    {
        var review = await _reviews.Begin([]);
        var person = await _people.Person("Wanda Watching", new RoleGranted(Role.Auditor, null), new RoleGranted(Role.PanelMember, null));
        using var watching = await app.SignedInAs("Wanda Watching");
        await Open(watching, review, (Hours, "4"));
        await _people.Meanwhile(person.Value, new RoleWithdrawn(Role.Auditor, null));
        (await watching.Get(review.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static readonly DateTimeOffset s_morning = new(2026, 5, 15, 9, 0, 0, TimeSpan.Zero);

    private static IReadOnlyList<string> Banners(WebPage page) => [.. page.Document.QuerySelectorAll(".rt-opened p").Select(WebPage.Words)];

    private string EndOf(TestReview review) => $"{review.Path}/openings/{app.Person(Role.Auditor)}/end";

    private static async Task<WebPage> Open(Visitor visitor, TestReview review, (string, string) howLong)
    {
        var check = await (await visitor.Get($"{review.Path}/open")).Submit("Continue", (Reason, Why), howLong);
        check.Text.ShouldContain("A manager is told at once and sees your reason");
        var read = await check.Submit("Open the review");
        read.Status.ShouldBe(HttpStatusCode.OK);
        return read;
    }

    private async Task<(ActionId, RecommendationId)> Plan(TestReview review)
    {
        var (action, plan) = (new ActionId(Guid.CreateVersion7()), new RecommendationId(Guid.CreateVersion7()));
        await app.Get<Streams>().Start(plan.Value, ReviewLog.Act(),
        [
            new RecommendationMade(plan, review.Id, "1", "Train everybody", RecommendationKind.MultiAgency, Scope.Local, [Seed.Agency], "Policy", "", new(2026, 2, 1)),
            new ActionAdded(action, "1.1", "Hold a course", [Seed.Agency], Target.Date(new(2026, 6, 30)), "", "", null, new(2026, 2, 1)),
            new ActionAgreed(action, Seed.Agency, null, new(2026, 2, 10)),
            new ProgressReported(action, Seed.Agency, new(2026, 2, 12), Narrative.Of("What was written about it")!),
        ], CancellationToken.None);
        return (action, plan);
    }
}
