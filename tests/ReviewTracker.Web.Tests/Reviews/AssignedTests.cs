using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>Who was assigned to a review sees it until the day given, until its sign-off, and not a moment longer.</summary>
public sealed class AssignedTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly DateOnly LastDay = new(2026, 5, 15);
    private static readonly PersonId Chair = Seed.PersonOf(Role.ReviewChair);
    private static readonly PersonId Panel = Seed.PersonOf(Role.PanelMember);
    private static readonly PersonAssigned Chairs = new(Chair, Assignment.Chair, null, LastDay, new(2026, 4, 1));
    private static readonly PersonAssigned Writes = new(Chair, Assignment.Author, null, LastDay, new(2026, 4, 1));
    private static readonly PersonAssigned Sits = new(Panel, Assignment.PanelMember, Seed.Agency, LastDay, new(2026, 4, 1));
    private static readonly MilestoneReached Terms = new("terms-agreed", new(2026, 4, 1), Narrative.Of("What the panel wrote down."));
    private readonly ReviewLog _log = new(app);

    [Fact]
    public async Task A_chair_whose_day_is_over_gets_404_on_the_next_request()
    {
        var review = await _log.Begin([.. Course.Commissioned, Chairs]);
        var usual = app.Clock.Now;
        try
        {
            app.Clock.Now = new(2026, 5, 15, 22, 59, 30, TimeSpan.Zero);
            using var chair = await app.SignedInAs(Role.ReviewChair);
            foreach (var page in new[] { "", "/milestones", "/timeline", "/actions" }) await Answers(chair, review, page, HttpStatusCode.OK);

            app.Clock.Now = new(2026, 5, 15, 23, 0, 0, TimeSpan.Zero);
            foreach (var page in new[] { "", "/milestones", "/timeline", "/actions" }) await Answers(chair, review, page, HttpStatusCode.NotFound);
            (await chair.Get("/reviews")).Text.ShouldNotContain(review.Reference);
        }
        finally
        {
            app.Clock.Now = usual;
        }
    }

    [Fact]
    public async Task An_author_sees_the_review_as_its_chair_does()
    {
        var review = await _log.Begin([.. Course.Commissioned, Terms, Writes]);
        using var author = await app.SignedInAs(Role.ReviewChair);
        (await Answers(author, review, "/timeline", HttpStatusCode.OK)).Text.ShouldContain("What the panel wrote down.");
    }

    [Theory]
    [InlineData(Assignment.PanelMember)]
    [InlineData(Assignment.ImrAuthor)]
    public async Task A_panel_member_sees_the_line_of_the_review_and_nothing_that_was_written(Assignment assignment)
    {
        var review = await _log.Begin([.. Course.Commissioned, Terms, Sits with { As = assignment }]);
        var other = await _log.Begin(Course.Commissioned);
        using var member = await app.SignedInAs(Role.PanelMember);

        var list = await member.Get("/reviews");
        list.Text.ShouldContain(review.Reference);
        list.Text.ShouldNotContain(other.Reference);
        var page = await Answers(member, review, "", HttpStatusCode.OK);
        page.Text.ShouldContain("You see this review at stage level.");
        page.Text.ShouldNotContain("What the panel wrote down.");
        foreach (var link in Links(page).Where(l => l.StartsWith(review.Path, StringComparison.Ordinal))) (await member.Get(link)).Status.ShouldBe(HttpStatusCode.OK, link);
        foreach (var deeper in new[] { "/milestones", "/timeline", "/actions", "/record", "/assign" }) await Answers(member, review, deeper, HttpStatusCode.NotFound);
        await Answers(member, other, "", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_sign_off_takes_it_from_chair_and_panel_and_a_reopening_gives_it_back_while_the_day_lasts()
    {
        object[] published = [.. Course.Published, Chairs, Sits];
        var (signed, live) = (await _log.Begin([.. published, Course.SignedOff[^1]]), await _log.Begin(published));
        var elsewhere = await _log.Begin([.. Course.Published, Chairs with { Until = LastDay.AddDays(-1) }, Course.SignedOff[^1]]);
        using var chair = await app.SignedInAs(Role.ReviewChair);
        using var member = await app.SignedInAs(Role.PanelMember);
        foreach (var visitor in new[] { chair, member })
        {
            await Answers(visitor, signed, "", HttpStatusCode.NotFound);
            await Answers(visitor, elsewhere, "", HttpStatusCode.NotFound);
            await Answers(visitor, live, "", HttpStatusCode.OK);
        }

        foreach (var review in new[] { signed, elsewhere }) await _log.Meanwhile(review, new ReviewReopened(new(2026, 5, 12), Narrative.Of("New facts")!));
        foreach (var visitor in new[] { chair, member })
        {
            await Answers(visitor, signed, "", HttpStatusCode.OK);
            await Answers(visitor, elsewhere, "", HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task The_end_of_a_review_takes_it_too()
    {
        var ended = await _log.Begin([.. Course.Commissioned, Chairs, Sits, new ReviewEnded(Ending.Discontinued, new(2026, 5, 1), null, Narrative.Of("Inquest")!)]);
        foreach (var role in new[] { Role.ReviewChair, Role.PanelMember })
        {
            using var visitor = await app.SignedInAs(role);
            await Answers(visitor, ended, "", HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_restricted_review_is_there_only_for_who_is_named_on_it_whatever_the_assignment()
    {
        var restricted = await _log.Begin([.. Course.Commissioned, Chairs, Sits, Course.Restricted[0]]);
        var named = await _log.Begin([.. Course.Commissioned, Chairs, new AccessRestricted([Chair, Panel], Narrative.Of("Known locally")!)]);
        using var chair = await app.SignedInAs(Role.ReviewChair);
        using var member = await app.SignedInAs(Role.PanelMember);
        await Answers(chair, restricted, "", HttpStatusCode.NotFound);
        await Answers(member, restricted, "", HttpStatusCode.NotFound);
        await Answers(chair, named, "", HttpStatusCode.OK);
        await Answers(member, named, "", HttpStatusCode.NotFound);

        using var coordinator = await app.SignedInAs(Role.Coordinator);
        (await coordinator.Get($"{restricted.Path}/assign")).Text.ShouldContain("Sees nothing: not named on the restricted review");
    }

    [Fact]
    public async Task An_appointment_of_an_older_record_gives_no_access_until_somebody_is_assigned()
    {
        var review = await _log.Begin([.. Course.Commissioned, new ChairAppointed(Chair, ChairRole.ChairAndAuthor, true, new(2026, 4, 1))]);
        using var chair = await app.SignedInAs(Role.ReviewChair);
        await Answers(chair, review, "", HttpStatusCode.NotFound);

        using var coordinator = await app.SignedInAs(Role.Coordinator);
        var saved = await (await coordinator.Get($"{review.Path}/assign")).Submit(("Who is assigned?", "Moira Penfold"), ("As what?", "Chair"));
        saved.Text.ShouldContain("Moira Penfold is assigned until 15 May 2027.");
        await Answers(chair, review, "/timeline", HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_role_that_was_withdrawn_takes_what_belongs_to_it_and_leaves_the_rest()
    {
        var person = new PersonId(Guid.CreateVersion7());
        await app.Get<PeopleDirectory>().Save(new(person, "Runa Twofold", null), CancellationToken.None);
        await app.Get<Streams>().Start(person.Value, ReviewLog.Act(),
            [new AccountOpened(person), new RoleGranted(Role.ReviewChair, null), new RoleGranted(Role.PanelMember, null)], CancellationToken.None);
        var chaired = await _log.Begin([.. Course.Commissioned, Chairs with { Person = person }]);
        var sat = await _log.Begin([.. Course.Commissioned, Sits with { Person = person }]);
        using var visitor = await app.SignedInAs("Runa Twofold");
        await Answers(visitor, chaired, "/timeline", HttpStatusCode.OK);
        await Answers(visitor, sat, "", HttpStatusCode.OK);

        await app.Get<Streams>().Change<Account>(person.Value, 3, ReviewLog.Act(), _ => new RoleWithdrawn(Role.ReviewChair, null), CancellationToken.None);
        await Answers(visitor, chaired, "", HttpStatusCode.NotFound);
        await Answers(visitor, sat, "", HttpStatusCode.OK);
        using var coordinator = await app.SignedInAs(Role.Coordinator);
        (await coordinator.Get($"{chaired.Path}/assign")).Text.ShouldContain("Sees nothing: without the role that belongs to it");
    }

    [Fact]
    public async Task An_assignment_is_ended_on_its_page_and_the_next_click_shows_nothing()
    {
        var review = await _log.Begin([.. Course.Commissioned, Sits]);
        using var member = await app.SignedInAs(Role.PanelMember);
        await Answers(member, review, "", HttpStatusCode.OK);
        using var coordinator = await app.SignedInAs(Role.Coordinator);
        var list = await coordinator.Get($"{review.Path}/assign");
        var end = Links(list).Single(l => l.Contains("/assign/end/", StringComparison.Ordinal));

        var (first, second) = (await coordinator.Get(end), await coordinator.Get(end));
        first.Text.ShouldContain("Ned Harrowgate, Panel member for Wealdshire Police");
        (await first.Submit("End it")).Text.ShouldContain("Ended on 15 May 2026");
        await Answers(member, review, "", HttpStatusCode.NotFound);
        var late = await second.Submit("End it");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await late.Submit("End it")).Errors.ShouldBe(["This assignment is over since 15 May 2026, so there is nothing to end"]);
        (await coordinator.Get(end)).Text.ShouldContain("It is over already");
        (await coordinator.Get(end.Replace("PanelMember", "ImrAuthor", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_lacks_the_role_is_refused_and_a_day_that_is_over_is_shown()
    {
        var review = await _log.Begin([.. Course.Commissioned, Sits with { Until = new(2026, 5, 14) }]);
        using var coordinator = await app.SignedInAs(Role.Coordinator);
        var form = await coordinator.Get($"{review.Path}/assign");
        form.Text.ShouldContain("Over since 15 May 2026");
        var refused = await form.Submit(("Who is assigned?", "Ned Harrowgate"), ("As what?", "Chair"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe(["This person does not have the role of a review chair. Have it proposed and granted first, under People"]);
        (await refused.Submit(("As what?", "IMR author"))).Errors.ShouldBe(["Choose the agency for which they sit on the panel or write the review"]);
    }

    [Fact]
    public async Task A_new_chair_takes_the_access_of_the_former()
    {
        var former = new PersonId(Guid.CreateVersion7());
        await app.Get<PeopleDirectory>().Save(new(former, "Formerly Fenwick", null), CancellationToken.None);
        await app.Get<Streams>().Start(former.Value, ReviewLog.Act(), [new AccountOpened(former), new RoleGranted(Role.ReviewChair, null)], CancellationToken.None);
        var review = await _log.Begin([.. Course.Commissioned, Chairs with { Person = former }]);
        using var visitor = await app.SignedInAs("Formerly Fenwick");
        await Answers(visitor, review, "", HttpStatusCode.OK);

        using var coordinator = await app.SignedInAs(Role.Coordinator);
        (await (await coordinator.Get($"{review.Path}/chair")).Submit(("Who is appointed?", "Moira Penfold"), ("As what?", "Chair"),
            ("Independence", "They have stated in writing that they are independent"), ("Date of appointment", "1 5 2026"))).Errors.ShouldBeEmpty();
        await Answers(visitor, review, "", HttpStatusCode.NotFound);
        using var chair = await app.SignedInAs(Role.ReviewChair);
        await Answers(chair, review, "/timeline", HttpStatusCode.OK);
        var written = await _log.Events(review.Id.Value);
        written.Select(e => e.Correlation).TakeLast(3).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Whose_time_is_soon_over_stands_on_the_first_page_of_those_who_can_extend_it()
    {
        var soon = await _log.Begin([.. Course.Commissioned, Sits with { Until = new(2026, 6, 12) }]);
        var later = await _log.Begin([.. Course.Commissioned, Sits with { Until = new(2026, 6, 13) }]);
        var hidden = await _log.Begin([.. Course.Commissioned, Sits with { Until = new(2026, 6, 12) }, new AccessRestricted([Seed.PersonOf(Role.Manager)], Narrative.Of("Known locally")!)]);
        using var coordinator = await app.SignedInAs(Role.Coordinator);
        var page = await coordinator.Get("/");
        page.Text.ShouldContain($"Ned Harrowgate, Panel member, sees review {soon.Reference} until 12 June 2026");
        foreach (var other in new[] { later, hidden }) page.Text.ShouldNotContain($"sees review {other.Reference}");
        using var leader = await app.SignedInAs(Role.SteeringGroupChair);
        (await leader.Get("/")).Text.ShouldNotContain("Whose access to a review ends soon");
    }

    private static IEnumerable<string> Links(WebPage page) => page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!);

    private static async Task<WebPage> Answers(Visitor visitor, TestReview review, string page, HttpStatusCode status)
    {
        var answer = await visitor.Get($"{review.Path}{page}");
        answer.Status.ShouldBe(status, $"{review.Path}{page}");
        return answer;
    }
}
