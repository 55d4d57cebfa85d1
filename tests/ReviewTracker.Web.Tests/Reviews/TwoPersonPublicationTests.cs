using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Reviews;

/// <summary>One proposes that a review goes out, another agrees.</summary>
public sealed class TwoPersonPublicationTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly ReviewLog _log = new(app);

    [Fact]
    public async Task One_proposes_and_the_groups_chair_agrees_who_finds_it_among_their_work()
    {
        var review = await _log.Begin(Course.Told);
        var check = await (await Form(review, "publish")).Submit(("Date of publication", "1 5 2026"));
        check.Text.ShouldContain("Nothing yet. The review is published once somebody other than you agrees.");
        (await check.Submit("Propose the publication")).Text.ShouldContain("It waits for a manager or the Steering Group’s chair.");
        (await Form(review, "")).Text.ShouldContain("Waiting for a second person: publication on 1 May 2026, proposed by Sam Coombe.");
        (await Form(review, "publish")).Text.ShouldContain("Somebody has proposed this already.");

        var chair = await app.SignedInAs(Role.SteeringGroupChair);
        var work = await chair.Get("/");
        work.Text.ShouldContain("Publications waiting for you");
        Links(work).ShouldContain($"{review.Path}/publish/answer");
        var answer = await chair.Get($"{review.Path}/publish/answer");
        answer.Text.ShouldContain("Sam Coombe");
        answer.Text.ShouldContain("28 April 2026");
        var read = await answer.Submit(("What do you decide?", "Publish the review"));
        read.Text.ShouldContain("The stage goes from Cleared to Published");
        read.Text.ShouldContain("The review counts as published from that day");
        (await read.Submit("Publish the review")).Text.ShouldContain("The review is published.");

        var last = (await _log.Events(review.Id.Value))[^1];
        last.Data.ShouldBe(new ReviewPublished(new(2026, 5, 1), null, null));
        last.By.ShouldBe(app.Person(Role.SteeringGroupChair));
        Links(await chair.Get("/")).ShouldNotContain($"{review.Path}/publish/answer");
        (await chair.Get($"{review.Path}/publish/answer")).Text.ShouldContain("No publication of this review waits for a decision.");
    }

    [Fact]
    public async Task A_hand_made_agreement_to_ones_own_proposal_is_refused()
    {
        var review = await _log.Begin([.. Course.Told, Proposed(Role.Manager)]);
        var own = await Form(review, "publish/answer", Role.Manager);
        own.Heading.ShouldBe("Take the proposal back");
        own.Document.QuerySelector("input[type=radio]").ShouldBeNull();

        foreach (var handler in new[] { "", "?handler=Save" })
        {
            var pairs = new WebForm(own.Document, null).Pairs.Where(p => p.Name != "Agreed").Append(("Agreed", "true"));
            var refused = await own.Visitor.Post($"{review.Path}/publish/answer{handler}", [.. pairs]);
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Errors.ShouldBe(["You proposed this publication, so somebody else has to agree"]);
        }

        await NothingWritten(review, Course.Told.Length + 2);
        Links(await own.Visitor.Get("/")).ShouldNotContain($"{review.Path}/publish/answer");
        var back = await (await own.Submit(("Why you take it back", "A name is left in it"))).Submit("Take the proposal back");
        back.Text.ShouldContain("You took the proposal back.");
        (await _log.Events(review.Id.Value))[^1].Data.ShouldBeOfType<PublicationProposalTakenBack>();
    }

    [Fact]
    public async Task A_coordinator_who_did_not_propose_it_can_neither_agree_nor_decline()
    {
        var review = await _log.Begin([.. Course.Told, Proposed(Role.Manager)]);
        var form = await Form(review, "publish/answer");
        foreach (var answer in new[] { "Publish the review", "Do not agree" })
            (await form.Submit(("What do you decide?", answer), ("Reason, if you do not agree", "Late")))
                .Errors.ShouldBe(["A publication is agreed by a manager or the Steering Group’s chair"]);
        await NothingWritten(review, Course.Told.Length + 2);
    }

    [Fact]
    public async Task Of_two_who_agree_at_once_one_publishes_it()
    {
        var review = await _log.Begin(Course.Proposed);
        var forms = new List<WebPage>();
        foreach (var role in new[] { Role.Manager, Role.SteeringGroupChair })
            forms.Add(await (await Form(review, "publish/answer", role)).Submit(("What do you decide?", "Publish the review")));

        var answers = await Task.WhenAll(forms.Select(f => f.Submit("Publish the review")));

        answers.Select(a => a.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await _log.Events(review.Id.Value)).Count(e => e.Data is ReviewPublished).ShouldBe(1);
        var late = answers.Single(a => a.Status == HttpStatusCode.Conflict);
        (await late.Submit(("What do you decide?", "Publish the review"))).Errors.ShouldBe(["Nobody proposes a publication of this review any more"]);
    }

    [Fact]
    public async Task Before_the_family_knows_only_a_manager_lets_it_go_out()
    {
        var review = await _log.Begin(Course.Cleared);
        var form = await Form(review, "publish");
        form.Text.ShouldContain("Then only a manager can agree.");
        var refused = await form.Submit(("Date of publication", "1 5 2026"));
        refused.Errors.ShouldBe(["Record first that the family was told the publication date, or say why it should go out before"]);
        var check = await refused.Submit(("Date of publication", "1 5 2026"), ("Why it goes out before the family is told", "No relative could be found"));
        await check.Submit("Propose the publication");

        (await (await Form(review, "publish/answer", Role.SteeringGroupChair)).Submit(("What do you decide?", "Publish the review")))
            .Errors.ShouldBe(["Only a manager may let it go out before the family was told"]);
        var managers = await Form(review, "publish/answer", Role.Manager);
        managers.Text.ShouldContain("No relative could be found");
        await (await managers.Submit(("What do you decide?", "Publish the review"))).Submit("Publish the review");
        ((ReviewPublished)(await _log.Events(review.Id.Value))[^1].Data).FamilyNotToldBecause.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_reason_is_asked_where_the_family_knows_too_late()
    {
        var review = await _log.Begin(Course.Told);
        var refused = await (await Form(review, "publish")).Submit(("Date of publication", "27 4 2026"));
        refused.Errors.ShouldBe(["Record first that the family was told the publication date, or say why it should go out before"]);
        refused.Document.QuerySelector("#FamilyNotToldBecause").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_planned_publication_waits_for_its_day()
    {
        var review = await _log.Begin(Course.Told);
        await (await (await Form(review, "publish")).Submit(("Date of publication", "1 6 2026"))).Submit("Propose the publication");
        (await (await Form(review, "publish/answer", Role.Manager)).Submit(("What do you decide?", "Publish the review")))
            .Errors.ShouldBe(["It is planned for 1 June 2026. Agree on that day or later, once it is out"]);
    }

    [Fact]
    public async Task A_proposal_lapses_when_the_clearance_is_corrected()
    {
        var review = await _log.Begin([.. Course.Proposed, new MilestoneCorrected("cleared", new(2026, 4, 25), new(2026, 4, 24), Narrative.Of("Letter")!)]);
        var form = await Form(review, "publish/answer", Role.Manager);
        (await form.Submit(("What do you decide?", "Publish the review"))).Errors.ShouldBe([new ClearanceChanged(new(2026, 4, 25)).Message]);
        var no = await (await form.Submit(("What do you decide?", "Do not agree"), ("Reason, if you do not agree", "Look again"))).Submit("Do not agree");
        no.Text.ShouldContain("You did not agree. The review is not published.");
        (await _log.Events(review.Id.Value))[^1].Data.ShouldBeOfType<PublicationDeclined>();
        (await Form(review, "timeline")).Text.ShouldContain("Publication not agreed");
    }

    [Fact]
    public async Task A_proposal_lapses_with_its_proposers_role()
    {
        var gone = new PersonId(Guid.CreateVersion7());
        var streams = app.Get<Streams>();
        await streams.Start(gone.Value, ReviewLog.Act(), [new AccountOpened(gone), new RoleGranted(Role.Coordinator, null)], CancellationToken.None);
        var review = await _log.Begin([.. Course.Told, Proposed(Role.Manager) with { By = gone }]);
        var form = await Form(review, "publish/answer", Role.Manager);
        (await form.Submit(("What do you decide?", "Publish the review"))).Errors.ShouldBeEmpty();

        await streams.Append(ReviewLog.Act(), [new StreamWrite(gone.Value, 2, [new RoleWithdrawn(Role.Coordinator, null)])], [], CancellationToken.None);
        (await form.Submit(("What do you decide?", "Publish the review"))).Errors.ShouldBe([new PublicationProposerIsGone().Message]);
        await NothingWritten(review, Course.Told.Length + 2);
    }

    [Fact]
    public async Task Withdrawing_takes_one_person_and_the_groups_chair_may()
    {
        var review = await _log.Begin(Course.Published);
        var chair = await app.SignedInAs(Role.SteeringGroupChair);
        Links(await chair.Get(review.Path)).ShouldContain($"{review.Path}/withdraw");
        var check = await (await chair.Get($"{review.Path}/withdraw")).Submit(("Date of withdrawal", "10 5 2026"), ("Reason", "A detail leaked"));
        (await check.Submit("Withdraw the publication")).Text.ShouldContain("The review is recorded as withdrawn from publication.");
        Links(await chair.Get(review.Path)).ShouldNotContain($"{review.Path}/withdraw");

        await (await (await Form(review, "publish")).Submit(("Date of publication", "12 5 2026"))).Submit("Propose the publication");
        Tags(await Form(review, "")).ShouldContain("Withdrawn from publication");
        await (await (await Form(review, "publish/answer", Role.Manager)).Submit(("What do you decide?", "Publish the review"))).Submit("Publish the review");
        Tags(await Form(review, "")).ShouldNotContain("Withdrawn from publication");
    }

    [Fact]
    public async Task Of_a_restricted_review_only_the_people_named_learn_that_it_waits()
    {
        var proposed = await _log.Begin([.. Course.Proposed, .. Course.Restricted]);
        var lifting = await _log.Begin(Course.LiftingAsked);

        var manager = await (await app.SignedInAs(Role.Manager)).Get("/");
        Links(manager).ShouldContain($"{proposed.Path}/publish/answer");
        manager.Text.ShouldContain("Requests to lift a restriction");
        Links(manager).ShouldContain($"{lifting.Path}/unrestrict/answer");
        var chair = await app.SignedInAs(Role.SteeringGroupChair);
        (await chair.Get("/")).Text.ShouldNotContain(proposed.Reference);
        (await chair.Get("/")).Text.ShouldNotContain("Requests to lift a restriction");
        (await chair.Get($"{proposed.Path}/publish/answer")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static PublicationProposed Proposed(Role by) => (PublicationProposed)Course.Proposed[^1] with { By = Seed.PersonOf(by) };

    private static IEnumerable<string?> Links(WebPage page) => page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"));

    private static IEnumerable<string> Tags(WebPage page) => page.Document.QuerySelectorAll("main .govuk-tag").Select(t => t.TextContent.Trim());

    private async Task NothingWritten(TestReview review, int events) => (await _log.Events(review.Id.Value)).Count.ShouldBe(events);

    private async Task<WebPage> Form(TestReview review, string page, Role role = Role.Coordinator) =>
        await (await app.SignedInAs(role)).Get($"{review.Path}/{page}".TrimEnd('/'));
}
