using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>Where the pages on which a review is changed differ from each other.</summary>
public sealed class RecordingTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly ReviewLog _log = new(app);

    [Fact]
    public async Task The_effect_of_a_milestone_is_shown_before_it_is_saved()
    {
        var review = await _log.Begin(Course.Commissioned);
        var check = await (await Form(review, "milestones/log"))
            .Submit(("Which milestone was reached?", "Overview report complete"), ("Date it was reached", "1 5 2026"), ("Note or evidence (optional)", "Minutes"));

        check.Heading.ShouldBe("Check before you save");
        check.Text.ShouldContain("The stage goes from Commissioned to With the CSP.");
        check.Text.ShouldContain("“Overview report complete” was due on 20 September 2026 and is met in time");
        (await _log.Events(review.Id.Value)).Count.ShouldBe(2);

        var changed = await check.Submit("Change what I entered");
        changed.Value("Date it was reached").ShouldBe("1 5 2026");
        changed.Value("Note or evidence (optional)").ShouldBe("Minutes");
    }

    [Fact]
    public async Task The_decision_page_says_by_when_and_afterwards_whether_the_limit_was_kept()
    {
        var review = await _log.Begin([]);
        var form = await Form(review, "decide");
        form.Text.ShouldContain("The decision is due by 2 April 2026, 43 days ago.");

        var saved = await form.Submit(("What was decided?", "Hold a review"), ("Date of the decision", "5 4 2026"));
        saved.Text.ShouldContain("It was taken 3 days after the limit.");
    }

    [Fact]
    public async Task Another_kind_of_review_must_be_named()
    {
        var review = await _log.Begin([]);
        var refused = await (await Form(review, "decide"))
            .Submit(("What was decided?", "Another kind of review"), ("Date of the decision", "20 3 2026"), ("Reason", "Care and support needs"));

        refused.Errors.ShouldBe(["Say which kind of review it will be"]);
        refused.Document.QuerySelector("#ReviewKind-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_restricted_review_is_not_there_for_anybody_else()
    {
        var review = await _log.Begin([]);
        var open = await Form(review, "restrict");
        await (await open.Submit(("Who may see it?", "Priya Marlow"), ("Reason", "A member of staff knew the family"))).Submit("Restrict the review");
        (await Form(review, "decide", Role.Manager)).Status.ShouldBe(HttpStatusCode.OK);

        // The form showed the coordinator ticked, so they named themselves: now the two of them lift it, and the manager names themself alone.
        (await (await Form(review, "unrestrict")).Submit(("Reason", "Mistake"))).Text.ShouldContain("It waits for a manager.");
        var own = await (await Form(review, "unrestrict/answer")).Submit(("What do you decide?", "Lift the restriction"), ("Reason", "Mistake"));
        own.Errors.ShouldBe(["You asked for this, so another manager has to agree"]);
        var answer = await Form(review, "unrestrict/answer", Role.Manager);
        answer.Text.ShouldContain("Sam Coombe");
        await (await answer.Submit(("What do you decide?", "Lift the restriction"), ("Reason", "Mistake"))).Submit("Save");
        var managers = await Form(review, "restrict", Role.Manager);
        managers.Value("Reason").ShouldBeEmpty();
        var check = await managers.Submit(("Reason", "A member of staff knew the family"));
        check.Text.ShouldContain("Nobody else will see that this review exists");
        await check.Submit("Restrict the review");

        var coordinator = await app.SignedInAs(Role.Coordinator);
        foreach (var page in CommandCases.All.Select(c => c.Page).Append("record"))
        {
            (await coordinator.Get($"{review.Path}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
        (await coordinator.Post($"{review.Path}/decide", [.. new WebForm(open.Document, null).Pairs])).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        (await _log.Events(review.Id.Value))[^1].Data.ShouldBeOfType<AccessRestricted>();
    }

    [Fact]
    public async Task Somebody_new_can_be_appointed_and_is_known_by_name_afterwards()
    {
        var review = await _log.Begin(Course.Commissioned);
        (string, string)[] answers =
        [
            ("Who is appointed?", "Somebody else"), ("Name, if it is somebody else", "Harriet Vane-Field"),
            ("E-mail address (optional)", "harriet@example.org"), ("As what?", "Author"),
        ];
        var refused = await (await Form(review, "chair")).Submit([.. answers, ("Date of appointment", "1 3 2026")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Get<PeopleDirectory>().FindByEmail("harriet@example.org", CancellationToken.None)).ShouldBeNull();

        (await refused.Submit(("Date of appointment", "1 4 2026"))).Errors.ShouldBeEmpty();
        var appointed = (ChairAppointed)(await _log.Events(review.Id.Value))[^1].Data;
        (await app.Get<PeopleDirectory>().Find([appointed.Person], CancellationToken.None))[appointed.Person].Name.ShouldBe("Harriet Vane-Field");
    }

    [Fact]
    public async Task A_family_contact_is_known_by_order_and_never_by_name()
    {
        var review = await _log.Begin(Course.Told);
        var form = await Form(review, "family");
        form.Text.ShouldContain("First family contact");
        form.Document.QuerySelectorAll("input[type=text]:not([name^=On])").ShouldBeEmpty();
        (string, string)[] rest = [("What was it about?", "A new date"), ("How did it go?", "They were told"), ("Date", "1 5 2026")];

        await form.Submit([("Who was told?", "First family contact"), .. rest]);
        await (await Form(review, "family")).Submit([("Who was told?", "Another family contact"), .. rest]);

        var contacts = (await _log.Events(review.Id.Value)).Select(e => e.Data).OfType<FamilyTold>().Select(t => t.Contact).ToList();
        contacts.Count.ShouldBe(3);
        contacts[1].ShouldBe(contacts[0]);
        contacts[2].ShouldNotBe(contacts[0]);
        (await Form(review, "family")).Text.ShouldContain("Family contact 2");
    }

    [Fact]
    public async Task A_duplicate_is_merged_into_the_review_with_that_reference()
    {
        var (review, other) = (await _log.Begin([]), await _log.Begin([]));
        (string, string)[] answers = [("How does it end?", "A duplicate, merged into another review"), ("Date it ended", "1 5 2026"), ("Reason", "Two letters about one death")];
        var refused = await (await Form(review, "end")).Submit([.. answers, ("Reference of the other review", "2031/99")]);
        refused.Errors.ShouldBe(["There is no review with this reference. Enter it like 2026/04"]);

        await (await refused.Submit(("Reference of the other review", other.Reference))).Submit("End the review");
        ((ReviewEnded)(await _log.Events(review.Id.Value))[^1].Data).MergedInto.ShouldBe(other.Id);
    }

    [Fact]
    public async Task Former_agreed_dates_stay_in_view()
    {
        var form = await Form(await _log.Begin([.. Course.Commissioned,
            new DateAgreed("report-completed", new(2026, 10, 30), new(2026, 4, 1), null, Narrative.Of("Trial")!)]), "agree-date");

        form.Text.ShouldContain("Dates agreed so far");
        form.Text.ShouldContain("30 October 2026");
    }

    [Fact]
    public async Task A_milestone_that_was_never_reached_has_no_page_to_correct_it()
    {
        var review = await _log.Begin(Course.Commissioned);
        (await Form(review, "milestones/submitted/correct")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Form(review, "milestones/no-such/annotate")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Form(new TestReview(default, "2031/99"), "decide")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public static TheoryData<string, string> Steps => new()
    {
        { nameof(Course.Notification), "Scoping: who was asked and what they answered" },
        { nameof(Course.NotDecidedToReview), "Record that the Home Office was told" },
        { nameof(Course.Commissioned), "Record that the Home Office was told" },
        { nameof(Course.Completed), "Record that the report was sent to the Home Office" },
        { nameof(Course.Submitted), "Record the quality assurance letter" },
        { nameof(Course.Cleared), "Record what the family was told" },
        { nameof(Course.Published), "Log a milestone" },
        { nameof(Course.SignedOff), "Archive the review" },
        { nameof(Course.Paused), "Record that work goes on" },
    };

    [Theory, MemberData(nameof(Steps))]
    public async Task What_usually_comes_next_stands_first_and_every_link_leads_to_a_page(string after, string first)
    {
        var come = (object[])(typeof(Course).GetField(after)?.GetValue(null) ?? typeof(Course).GetProperty(after)!.GetValue(null))!;
        var page = await Form(await _log.Begin(come), "record");

        var links = page.Document.QuerySelectorAll("main ul a").ToList();
        WebPage.Words(links[0]).ShouldBe(first);
        links.Select(WebPage.Words).ShouldBeUnique();
        foreach (var link in links) (await page.Visitor.Get(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK, WebPage.Words(link));
    }

    private async Task<WebPage> Form(TestReview review, string page, Role by = Role.Coordinator) =>
        await (await app.SignedInAs(by)).Get($"{review.Path}/{page}");
}
