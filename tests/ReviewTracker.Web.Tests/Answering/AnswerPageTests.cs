using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Rounds;
using ReviewTracker.Web.Tests.Web;
using static ReviewTracker.Web.Tests.Answering.LinkLog;

namespace ReviewTracker.Web.Tests.Answering;

/// <summary>Somebody without an account answers by the link in a mail.</summary>
public sealed class AnswerPageTests(AnsweringApp app) : IClassFixture<AnsweringApp>
{
    private readonly LinkLog _log = new(app);

    private async Task<(LinkCase Case, WebPage Page, List<string> About, int Before)> Open(int published, object[]? more = null)
    {
        var link = await _log.Begin(published, more: more);
        var page = await app.SignedOut().Get(link.Page);
        return (link, page, [.. link.Plans.Select(p => About(page, p))], (await _log.Events(link.Plans[0])).Count);
    }

    [Fact]
    public async Task Each_kind_of_answer_is_recorded_beside_who_replied_and_all_of_them_in_one_act()
    {
        var (link, page, about, before) = await Open(6);

        var done = await page.Submit("Send",
            Text(about[0], "Drafted."), Kind(about[1], "No change"), Kind(about[2], "Done"), Text(about[2], "In use."), On(about[2], "8/5/2026"),
            Kind(about[3], "More time"), Text(about[3], "Two vacancies."), On(about[3], "31 8 2026"), Kind(about[4], "Awaiting our committee"), Text(about[4], "The board meets."), On(about[4], "2/6/2026"),
            Kind(about[5], "Not ours"), ($"If it is not yours: whose is it? – {about[5]}", "wealdshire  police"), Text(about[5], "They train."), Name());

        done.Errors.ShouldBeEmpty();
        done.Text.ShouldContain("6 answers are on record");
        string[] expected = ["ProgressReported", "NoChangeReported", "CompletionClaimed", "MoreTimeAsked", "BarrierFlagged", "NotOursSaid"];
        for (var n = 0; n < 6; n++) (await _log.Since(link.Plans[n], before)).ShouldBe(["ReplyReceived", expected[n]]);
        var last = await Task.WhenAll(link.Plans.Select(async p => (await _log.Events(p))[^1]));
        last.Select(e => e.Correlation).Distinct().Count().ShouldBe(1);
        var replier = last[0].By!.Value;
        (await app.Get<PeopleDirectory>().Find([replier], default))[replier].ShouldBe(new PersonCard(replier, "Jo Hale", null));
        ((NotOursSaid)last[5].Data).BelongsTo.ShouldBe(Seed.Agency);
        ((BarrierFlagged)last[4].Data).AwaitingUntil.ShouldBe(new(2026, 6, 2));
        var reply = (ReplyReceived)(await _log.Events(link.Plans[0]))[^2].Data;
        (reply.Way, reply.Replier, reply.Words).ShouldBe((ReplyWay.Link, replier, null));
        (await _log.Count($"select count(*) from rt.outbox where kind = 'receipt' and recipient = '{link.Recipient}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Every_row_in_error_is_named_everything_typed_is_kept_and_nothing_is_written()
    {
        var (link, page, about, before) = await Open(4);
        var rows = await _log.Rows();

        var refused = await page.Submit("Send",
            Kind(about[0], "Done"), Text(about[0], "In use."), Kind(about[1], "More time"), On(about[1], "31 8 2026"), On(about[2], "31 8 2026"),
            Kind(about[3], "Awaiting our committee"), Text(about[3], "The board meets."), Name("Jo Hale"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe([
            $"{about[0]}: Enter the date it was done", $"{about[1]}: Say why more time is needed",
            $"{about[2]}: Choose an answer that says what the date means, or take the date out", $"{about[3]}: Enter the day on which your committee decides"], ignoreOrder: true);
        refused.Document.QuerySelectorAll(".govuk-error-summary a").ShouldAllBe(l => refused.Document.QuerySelector(l.GetAttribute("href")!) != null);
        refused.Value($"What has happened, or why – {about[0]}").ShouldBe("In use.");
        refused.Value("Your name").ShouldBe("Jo Hale");
        (await _log.Rows()).ShouldBe(rows);
        var sent = await refused.Submit("Send", On(about[0], "8 5 2026"), Text(about[1], "Two vacancies."), Kind(about[2], "Progress"), On(about[2], ""), Text(about[2], "Drafted."), On(about[3], "2 6 2026"));
        sent.Text.ShouldContain("4 answers are on record");
        (await _log.Since(link.Plans[3], before)).ShouldBe(["ReplyReceived", "BarrierFlagged"]);
    }

    [Fact]
    public async Task A_form_without_an_answer_or_without_a_name_is_refused()
    {
        var (_, page, about, _) = await Open(1);
        (await page.Submit("Send", Name())).Errors.ShouldBe(["Answer about one action at least"]);
        (await page.Submit("Send", Text(about[0], "Drafted."))).Errors.ShouldBe(["Enter your name"]);
        (await page.Submit("Send", Text(about[0], "Drafted."), Name("​  "))).Errors.ShouldBe(["Enter your name"]);
    }

    [Fact]
    public async Task An_action_that_a_colleague_answered_meanwhile_is_named_and_the_text_is_kept()
    {
        var (link, page, about, before) = await Open(2);
        var colleague = await app.SignedOut().Get(link.Page);
        (await colleague.Submit("Send", Kind(about[0], "No change"), Name("Kit Marsh"))).Text.ShouldContain("1 answer is on record");

        var moved = await page.Submit("Send", Text(about[0], "Drafted."), Text(about[1], "Trained."), Name());

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Errors.ShouldHaveSingleItem().ShouldStartWith($"{about[0]} was changed since you opened this page: Reply received by Kit Marsh");
        moved.Value($"What has happened, or why – {about[0]}").ShouldBe("Drafted.");
        (await _log.Since(link.Plans[1], before)).ShouldBeEmpty();
        (await moved.Submit("Send")).Text.ShouldContain("2 answers are on record");
        (await _log.Since(link.Plans[0], before)).ShouldBe(["ReplyReceived", "NoChangeReported", "ReplyReceived", "ProgressReported"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_action_that_was_closed_or_given_away_meanwhile_is_named_and_the_text_is_kept(bool closed)
    {
        var (link, page, about, before) = await Open(2);
        var (decision, meeting) = (new DecisionId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7()));
        await _log.Plans.Meanwhile(link.Plans[0].Recommendation.Value, closed
            ? new ActionClosedUncompleted(link.Plans[0].Action, Closure.Superseded, meeting, decision, Narrative.Of("Replaced.")!, new(2026, 5, 15))
            : new ActionReassigned(link.Plans[0].Action, link.Agency, Seed.District, meeting, decision, Narrative.Of("Theirs.")!, new(2026, 5, 15)));

        var gone = await page.Submit("Send", Text(about[0], "Trained forty."), Kind(about[1], "No change"), Name());

        gone.Status.ShouldBe(HttpStatusCode.Conflict);
        gone.Errors.ShouldHaveSingleItem().ShouldStartWith("An action you answered about is over, is no longer with your agency");
        gone.Text.ShouldContain("Trained forty.");
        (await _log.Since(link.Plans[1], before)).ShouldBeEmpty();
        (await gone.Submit("Send")).Text.ShouldContain("1 answer is on record");
    }

    [Fact]
    public async Task Two_colleagues_at_once_answer_about_different_actions_and_claim_the_same_one_once()
    {
        var (link, page, about, before) = await Open(3);
        var other = await app.SignedOut().Get(link.Page);

        var sent = await Task.WhenAll(page.Submit("Send", Kind(about[0], "No change"), Name()), other.Submit("Send", Text(about[1], "Drafted."), Name("Kit Marsh")));
        sent.ShouldAllBe(p => p.Status == HttpStatusCode.OK);

        var claims = await Task.WhenAll(new[] { page, other }.Select(async p => await (await p.Visitor.Get(link.Page)).Submit("Send", Kind(about[2], "Done"), Text(about[2], "In use."), On(about[2], "8 5 2026"), Name())));
        claims.Select(p => p.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await _log.Since(link.Plans[2], before)).ShouldBe(["ReplyReceived", "CompletionClaimed"]);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_answer_and_one_receipt()
    {
        var (link, page, about, before) = await Open(1);
        (string, string)[] answers = [Text(about[0], "Drafted."), Name()];

        foreach (var sent in await Task.WhenAll(page.Submit("Send", answers), page.Submit("Send", answers))) sent.Text.ShouldContain("1 answer is on record");
        (await page.Submit("Send", answers)).Text.ShouldContain("1 answer is on record");
        (await _log.Since(link.Plans[0], before)).ShouldBe(["ReplyReceived", "ProgressReported"]);
        (await _log.Count($"select count(*) from rt.outbox where kind = 'receipt' and recipient = '{link.Recipient}'")).ShouldBe(1);
        (await _log.Count($"select count(*) from rt.link_answer where recipient = '{link.Recipient}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_agencys_action_is_not_answered_whatever_is_sent()
    {
        var (link, page, _, _) = await Open(1);
        var (theirs, _, _, before) = await Open(1);
        foreach (var agency in new[] { link.Agency, theirs.Agency })
        {
            var form = new WebForm(page.Document, "Send");
            form.Answer("Your name", "Jo Hale");
            (string Name, string Value)[] forged =
            [
                .. form.Pairs.Select(p => p.Name.EndsWith("ActionId", StringComparison.Ordinal) ? (p.Name, $"{theirs.Plans[0].Action}") : p.Name.EndsWith("Agency", StringComparison.Ordinal) ? (p.Name, $"{agency}") : p)
                    .Select(p => p.Name.EndsWith(".Text", StringComparison.Ordinal) ? (p.Name, "Forged.") : p),
            ];

            (await page.Visitor.Post(link.Page, forged)).Status.ShouldBe(HttpStatusCode.Conflict);
        }
        (await _log.Since(theirs.Plans[0], before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restricted_reviews_action_is_neither_shown_nor_counted_nor_answered()
    {
        var link = await _log.Begin(1);
        var hidden = await _log.Plan(link.Agency, link.Recipient, [.. Course.Published, .. Course.Restricted]);
        var before = (await _log.Events(hidden)).Count;
        var page = await app.SignedOut().Get(link.Page);

        page.Html.ShouldNotContain($"{hidden.Action}");
        page.Html.ShouldNotContain(hidden.Review.Reference);
        page.Text.ShouldNotContain("further action");
        var form = new WebForm(page.Document, "Send");
        form.Answer("Your name", "Jo Hale");
        form.Answer(Text(About(page, link.Plans[0]), "").Item1, "Forged.");
        (await page.Visitor.Post(link.Page, [.. form.Pairs.Select(p => p.Value == $"{link.Plans[0].Action}" ? (p.Name, $"{hidden.Action}") : p)])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await _log.Since(hidden, before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_answers_again_under_the_same_name_is_the_same_person_until_they_are_erased()
    {
        var (link, page, about, _) = await Open(1);
        async Task<PersonId> Answered(string name)
        {
            (await (await page.Visitor.Get(link.Page)).Submit("Send", Kind(about[0], "No change"), Name(name))).Text.ShouldContain("on record");
            return (await _log.Events(link.Plans[0]))[^1].By!.Value;
        }

        var first = await Answered("Jo Hale");
        (await Answered("jo hale")).ShouldBe(first);
        (await Answered("Alex Wren")).ShouldBe(link.Recipient);
        (await Answered("Kit Marsh")).ShouldNotBe(first);
        await app.Get<PeopleDirectory>().Erase(first, default);
        (await Answered("Jo Hale")).ShouldNotBe(first);
    }

    [Fact]
    public async Task An_action_is_handed_on_to_a_colleague_at_the_agencys_own_address_and_nowhere_else()
    {
        var (link, page, about, before) = await Open(2);
        (string, string)[] To(string name, string email) =>
            [.. about.SelectMany(a => new[] { ($"Hand it on: your colleague’s name – {a}", name), ($"Your colleague’s e-mail address – {a}", email) }), Name()];
        var domain = link.Address.Split('@')[1];

        var refused = await page.Submit("Send", To("Lee Ford", "lee@elsewhere.example"));
        refused.Errors.ShouldAllBe(e => e.StartsWith($"Enter an address at {domain}, or ask"));
        refused.Value($"Your colleague’s e-mail address – {about[0]}").ShouldBe("lee@elsewhere.example");
        (await page.Submit("Send", To("Lee Ford", ""))).Errors.ShouldContain("Enter your colleague’s e-mail address");
        (await app.Get<PeopleDirectory>().FindByEmail("lee@elsewhere.example", default)).ShouldBeNull();

        (await page.Submit("Send", To("Lee Ford", $"lee.ford@{domain}"))).Text.ShouldContain("2 answers are on record");
        var lee = (await app.Get<PeopleDirectory>().FindByEmail($"lee.ford@{domain}", default))!;
        lee.Name.ShouldBe("Lee Ford");
        foreach (var plan in link.Plans)
        {
            (await _log.Since(plan, before)).ShouldBe(["ReplyReceived", "OwnerNamed"]);
            ((OwnerNamed)(await _log.Events(plan))[^1].Data).Owner.ShouldBe(lee.Id);
        }
    }

    [Fact]
    public async Task The_agencys_own_name_for_an_action_is_kept_and_is_no_reply()
    {
        var (link, page, about, before) = await Open(1);
        (await page.Submit("Send", ($"Your own name for this action in mail – {about[0]}", "Protocol work"), ($"Your own reference – {about[0]}", "QI-7"), Name())).Text.ShouldContain("on record");
        var again = await page.Visitor.Get(link.Page);
        again.Text.ShouldContain("You call it: Protocol work, QI-7");
        (await again.Submit("Send", ($"Your own reference – {about[0]}", "QI-8"), Name())).Text.ShouldContain("on record");
        (await page.Visitor.Get(link.Page)).Text.ShouldContain("You call it: Protocol work, QI-8");
        (await _log.Since(link.Plans[0], before)).ShouldBe(["LabelGiven", "LabelGiven"]);
    }

    [Fact]
    public async Task Answering_by_the_link_answers_the_update_round_too()
    {
        var (link, page, about, _) = await Open(1);
        var (rounds, round) = (new RoundLog(app), new RoundId(Guid.CreateVersion7()));
        await _log.Plans.Streams.Start(round.Value, ReviewLog.Act(), [new RoundOpened(round, await rounds.Plan(), [link.Agency], new(2026, 5, 11), new(2026, 6, 1))], default);

        (await page.Submit("Send", Kind(about[0], "Awaiting our committee"), Text(about[0], "The board meets."), On(about[0], "2/6/2026"), Name())).Text.ShouldContain("on record");

        var line = (await rounds.Round(round))!.Of(link.Agency)!;
        (line.Way, line.Answers.Single()).ShouldBe((ReplyWay.Link, new Answered(link.Plans[0].Action, AnswerKind.Update)));
    }

    [Fact]
    public async Task The_team_sees_at_work_what_was_answered_and_nobody_else_does()
    {
        var (link, page, about, _) = await Open(2);
        (await page.Submit("Send", Kind(about[0], "Done"), Text(about[0], "In use."), On(about[0], "8/5/2026"), Text(about[1], "Drafted."), Name("Robin Quill"))).Text.ShouldContain("on record");
        using var team = await app.SignedInAs(Role.Coordinator);
        using var member = await app.SignedInAs(Role.SteeringGroupMember);

        var work = (await team.Get("/")).Text;
        work.ShouldContain("Answered by the agencies");
        work.ShouldContain($"{link.Name}, Robin Quill, ");
        work.ShouldContain($"{about[0]} (done)");
        (await member.Get("/")).Text.ShouldNotContain("Robin Quill");
        var story = (await team.Get($"/actions/{link.Plans[0].Action}")).Text;
        story.ShouldContain("Reply by the link in a mail");
        story.ShouldContain("Recorded by Robin Quill");
    }
}
