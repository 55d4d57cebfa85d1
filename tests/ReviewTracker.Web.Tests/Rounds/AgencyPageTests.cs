using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Rounds;

/// <summary>An agency answers about all its actions on one page with one submit.</summary>
public sealed class AgencyPageTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly RoundLog _log = new(app);

    private static string Address(RoundId round, BodyId? agency = null) => $"/rounds/{round}/{agency ?? Seed.Agency}";

    private static (string, string) Kind(string about, string answer) => ($"Your answer – {about}", answer);
    private static (string, string) Text(string about, string text) => ($"What has happened, or why – {about}", text);
    private static (string, string) On(string about, string date) => ($"Day done, or new date – {about}", date);

    private async Task<(TestPlan[] Plans, int Before)> Begin(int count)
    {
        var plans = new List<TestPlan>();
        for (var n = 0; n < count; n++) plans.Add(await _log.Plans.Begin(PlanCourse.Agreed));
        return ([.. plans], (await _log.Plans.Events(plans[0].Recommendation.Value)).Count);
    }

    [Fact]
    public async Task Each_kind_of_answer_is_recorded_with_the_action_and_all_of_them_in_one_act()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(5));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();

        var done = await page.Submit(
            Kind(about[0], "Update"), Text(about[0], "Drafted."), ($"What there is to show – {about[0]}", "The draft."),
            Kind(about[1], "No change"), Kind(about[2], "Done"), Text(about[2], "In use."), On(about[2], "8/5/2026"),
            Kind(about[3], "More time"), Text(about[3], "Two vacancies."), On(about[3], "31 8 2026"),
            Kind(about[4], "Not ours"), Text(about[4], "It is the council’s."));

        done.Errors.ShouldBeEmpty();
        done.Text.ShouldContain("5 answers are on record");
        string[][] expected = [["EvidenceLinked", "ProgressReported"], ["NoChangeReported"], ["CompletionClaimed"], ["MoreTimeAsked"], ["NotOursSaid"]];
        for (var n = 0; n < plans.Length; n++) (await _log.Since(plans[n], before)).ShouldBe(expected[n]);
        var line = (await _log.Round(round))!.Of(Seed.Agency)!;
        line.Answers.Select(a => a.Kind).ShouldBe([AnswerKind.Update, AnswerKind.NoChange, AnswerKind.Claim, AnswerKind.MoreTime, AnswerKind.NotOurs], ignoreOrder: true);
        line.Way.ShouldBe(ReplyWay.Page);
        var acts = await Task.WhenAll(plans.Select(async p => (await _log.Plans.Events(p.Recommendation.Value))[^1].Correlation));
        acts.Append((await _log.Plans.Events(round.Value))[^1].Correlation).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Beside_an_answer_stand_a_link_to_what_there_is_to_show_the_end_of_a_barrier_and_whose_an_action_is()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(4));
        await _log.Plans.Meanwhile(plans[1].Recommendation.Value, new BarrierFlagged(plans[1].Action, Seed.Agency, Narrative.Of("No trainer.")!, null, new(2026, 5, 12)));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();

        (string, string)[] answers =
        [
            Kind(about[0], "Done"), Text(about[0], "In use."), On(about[0], "8/5/2026"), ($"What there is to show – {about[0]}", "The protocol."),
            ($"Where it can be seen – {about[0]}", "javascript:alert(1)"), Kind(about[1], "Update"), ($"What stood in the way – {about[1]}", "It is over"),
            Kind(about[2], "Not ours"), Text(about[2], "It is the council’s."), ($"If it is not yours: whose is it? – {about[2]}", "Eastmere"),
            Kind(about[3], "Not ours"), Text(about[3], "It is not ours."),
        ];
        var refused = await page.Submit(answers);
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith($"{about[0]}: Enter a web address");
        refused.Value($"Where it can be seen – {about[0]}").ShouldBe("javascript:alert(1)");

        (await refused.Submit(($"Where it can be seen – {about[0]}", "https://files.example/protocol"))).Text.ShouldContain("4 answers are on record");

        var claimed = (await _log.Plans.Events(plans[0].Recommendation.Value)).Skip(before).Select(e => e.Data).ToList();
        claimed[1].ShouldBeOfType<CompletionClaimed>();
        var link = claimed[0].ShouldBeOfType<EvidenceLinked>().Link;
        (await app.Get<SealedTexts>().Open([link], CancellationToken.None))[link].ShouldBe("https://files.example/protocol");
        (await _log.Since(plans[1], before + 1)).ShouldBe(["BarrierCleared"]);
        (await _log.Plans.Events(plans[2].Recommendation.Value))[^1].Data.ShouldBeOfType<NotOursSaid>().BelongsTo.ShouldBe(Seed.District);
        (await _log.Plans.Events(plans[3].Recommendation.Value))[^1].Data.ShouldBeOfType<NotOursSaid>().BelongsTo.ShouldBeNull("nobody known");
    }

    [Fact]
    public async Task A_nil_return_of_one_action_stands_in_the_round_and_leaves_the_action_as_it_is()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(2));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();

        (await page.Submit(Kind(about[0], "Nil return"), Text(about[0], "But this."))).Errors.ShouldHaveSingleItem().ShouldStartWith($"{about[0]}: A nil return says that there is nothing to report");
        (await page.Submit(Kind(about[0], "Nil return"), Kind(about[1], "No change"))).Text.ShouldContain("2 answers are on record");

        (await _log.Since(plans[0], before)).ShouldBeEmpty();
        var line = (await _log.Round(round))!.Of(Seed.Agency)!;
        (line.Nil, line.Answers.Count).ShouldBe((false, 2));
        line.Answers.ShouldContain(new Answered(plans[0].Action, AnswerKind.Nil));
    }

    [Fact]
    public async Task A_member_reads_how_the_body_they_speak_for_answers_and_no_other()
    {
        var round = await _log.Open();
        var member = new Viewer(new(Guid.CreateVersion7()), [Role.SteeringGroupMember], []) { At = app.Now, SpeaksFor = [Seed.Agency] };

        (await app.Get<RoundList>().Get(round, member, CancellationToken.None))!.Round.Agencies.ShouldHaveSingleItem().Agency.ShouldBe(Seed.Agency);
        (await app.Get<RoundList>().Get(round, member with { SpeaksFor = [new(Guid.CreateVersion7())] }, CancellationToken.None)).ShouldBeNull();
        (member.MaySeeRoundsOf(Seed.Agency), member.MayAnswerRoundsFor(Seed.Agency), member.MaySeeRoundsOf(Seed.District)).ShouldBe((true, false, false));
    }

    [Fact]
    public async Task Every_row_in_error_is_named_everything_typed_is_kept_and_nothing_is_saved()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(5));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();

        var refused = await page.Submit(
            Kind(about[0], "Done"), Text(about[0], "In use."), Kind(about[1], "More time"), On(about[1], "31 8 2026"),
            Text(about[2], "Typed without an answer."), Kind(about[3], "Done"), Text(about[3], "In use."), On(about[3], "1 1 2027"),
            Kind(about[4], "No change"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldBe([
            $"{about[0]}: Enter the date it was done", $"{about[1]}: Say why more time is needed", $"{about[2]}: Choose an answer, or clear what you typed",
            $"{about[3]}: The completion date must be today or in the past"], ignoreOrder: true);
        refused.Document.QuerySelectorAll(".govuk-error-summary a").ShouldAllBe(link => refused.Document.QuerySelector(link.GetAttribute("href")!) != null);
        refused.Value($"What has happened, or why – {about[2]}").ShouldBe("Typed without an answer.");
        refused.Value($"Day done, or new date – {about[3]}").ShouldBe("1 1 2027");
        foreach (var plan in plans) (await _log.Since(plan, before)).ShouldBeEmpty();
        (await _log.Round(round))!.Of(Seed.Agency)!.IsSilent.ShouldBeTrue();

        var sent = await refused.Submit(On(about[0], "8 5 2026"), Text(about[1], "Two vacancies."), Kind(about[2], "Update"), On(about[3], "9 5 2026"));
        sent.Text.ShouldContain("5 answers are on record");
    }

    [Theory]
    [InlineData("1 5 0026", "year")]
    [InlineData("31 2 2026", "must be a real date")]
    [InlineData("tomorrow", "must include")]
    public async Task A_date_nobody_means_is_refused_with_a_sentence(string typed, string sentence)
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(1));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = RoundLog.About(page, plans[0]);

        var refused = await page.Submit(Kind(about, "Done"), Text(about, "In use."), On(about, typed));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldContain(sentence);
        refused.Errors[0].ShouldStartWith($"{about}: ", customMessage: "the row is named");
        refused.Value($"Day done, or new date – {about}").ShouldBe(typed);
        (await _log.Since(plans[0], before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_and_what_else_is_wrong_are_said_with_the_first_press()
    {
        var (round, (plans, _)) = (await _log.Open(), await Begin(2));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();

        var refused = await page.Submit(
            Kind(about[0], "Done"), Text(about[0], "In use."), On(about[0], "31 2 2026"), Kind(about[1], "More time"), On(about[1], "31 8 2026"));

        refused.Errors.Count.ShouldBe(2);
        refused.Errors.ShouldContain(e => e.StartsWith($"{about[0]}: ", StringComparison.Ordinal) && e.Contains("must be a real date", StringComparison.Ordinal));
        refused.Errors.ShouldContain($"{about[1]}: Say why more time is needed");
    }

    [Fact]
    public async Task Five_thousand_characters_are_too_many_and_are_kept()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(1));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = RoundLog.About(page, plans[0]);
        var refused = await page.Submit(Kind(about, "Update"), Text(about, new('x', 5_000)));

        refused.Errors.ShouldHaveSingleItem().ShouldContain("4,000 characters");
        refused.Value($"What has happened, or why – {about}").Length.ShouldBe(5_000);
        (await _log.Since(plans[0], before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_action_that_moved_meanwhile_is_named_and_the_other_answers_are_kept()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(2));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();
        await _log.Plans.Meanwhile(plans[0].Recommendation.Value, new ProgressReported(plans[0].Action, Seed.Agency, new(2026, 5, 15), Narrative.Of("Somebody else’s words.")!));

        var moved = await page.Submit(Kind(about[0], "No change"), Kind(about[1], "Update"), Text(about[1], "Drafted."));

        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Errors.ShouldHaveSingleItem().ShouldStartWith($"{about[0]} was changed since you opened this page: Progress reported by");
        moved.Value($"What has happened, or why – {about[1]}").ShouldBe("Drafted.");
        (await _log.Since(plans[1], before)).ShouldBeEmpty();
        (await moved.Submit()).Text.ShouldContain("2 answers are on record");
        (await _log.Since(plans[0], before + 1)).ShouldBe(["NoChangeReported"]);
    }

    [Fact]
    public async Task An_action_that_was_closed_meanwhile_is_named_and_what_was_typed_is_kept()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(2));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = plans.Select(p => RoundLog.About(page, p)).ToList();
        await _log.Plans.Meanwhile(plans[0].Recommendation.Value, new ActionClosedUncompleted(
            plans[0].Action, Closure.Superseded, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), Narrative.Of("Replaced.")!, new(2026, 5, 15)));

        var gone = await page.Submit(Kind(about[0], "Update"), Text(about[0], "Trained forty."), Kind(about[1], "No change"));

        gone.Status.ShouldBe(HttpStatusCode.Conflict);
        gone.Text.ShouldContain("Trained forty.");
        (await _log.Since(plans[1], before)).ShouldBeEmpty();
        (await gone.Submit()).Text.ShouldContain("1 answer is on record");
    }

    [Fact]
    public async Task Two_people_of_one_agency_answer_at_once_about_different_actions()
    {
        var (round, (plans, _)) = (await _log.Open(), await Begin(2));
        using var one = await app.SignedInAs(Role.AgencyLead);
        using var other = await app.SignedInAs(Role.AgencyLead);
        var pages = new[] { await one.Get(Address(round)), await other.Get(Address(round)) };
        var about = plans.Select(p => RoundLog.About(pages[0], p)).ToList();

        var sent = await Task.WhenAll(pages[0].Submit(Kind(about[0], "No change")), pages[1].Submit(Kind(about[1], "Update"), Text(about[1], "Drafted.")));

        sent.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await _log.Round(round))!.Of(Seed.Agency)!.Answers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_people_who_claim_the_same_action_at_once_claim_it_once()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(1));
        using var one = await app.SignedInAs(Role.AgencyLead);
        using var other = await app.SignedInAs(Role.AgencyLead);
        var pages = new[] { await one.Get(Address(round)), await other.Get(Address(round)) };
        var about = RoundLog.About(pages[0], plans[0]);

        var sent = await Task.WhenAll(pages.Select(p => p.Submit(Kind(about, "Done"), Text(about, "In use."), On(about, "8 5 2026"))));

        sent.Select(p => p.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await _log.Since(plans[0], before)).ShouldBe(["CompletionClaimed"]);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_answer()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(1));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var about = RoundLog.About(page, plans[0]);
        (string, string)[] answers = [Kind(about, "Update"), Text(about, "Drafted.")];

        foreach (var sent in await Task.WhenAll(page.Submit(answers), page.Submit(answers))) sent.Text.ShouldContain("1 answer is on record");
        (await page.Submit(answers)).Text.ShouldContain("1 answer is on record");
        (await _log.Since(plans[0], before)).ShouldBe(["ProgressReported"]);
    }

    [Fact]
    public async Task Seventeen_actions_are_answered_in_one_act()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(17));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var answers = plans.SelectMany(p => RoundLog.About(page, p) is var about ? new[] { Kind(about, "Update"), Text(about, "As planned.") } : []).ToArray();

        (await page.Submit(answers)).Text.ShouldContain("17 answers are on record");
        foreach (var plan in plans) (await _log.Since(plan, before)).ShouldBe(["ProgressReported"]);
    }

    [Fact]
    public async Task Nobody_answers_for_another_agency_whatever_is_sent()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(1));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        var form = new WebForm(page.Document, null);
        form.Answer($"Your answer – {RoundLog.About(page, plans[0])}", "No change");
        (string Name, string Value)[] forged = [.. form.Pairs.Select(p => p.Value == $"{Seed.Agency}" ? (p.Name, $"{Seed.District}") : p)];

        (await lead.Post(Address(round, Seed.District), [.. form.Pairs])).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get(Address(round, Seed.District))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Post(Address(round), forged)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _log.Since(plans[0], before)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_team_answers_for_an_agency_and_says_how_and_when_it_came()
    {
        var (round, (plans, before)) = (await _log.Open(), await Begin(1));
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get(Address(round));
        var about = RoundLog.About(page, plans[0]);

        (await page.Submit(Kind(about, "No change"))).Errors.ShouldHaveSingleItem().ShouldBe("Choose how the answers came");
        var done = await page.Submit(("How did the answers come?", "By e-mail"), ("When did they answer?", "12 5 2026"), Kind(about, "No change"));

        done.Text.ShouldContain("1 answer is on record");
        (await _log.Plans.Events(plans[0].Recommendation.Value))[^1].Data.ShouldBe(new NoChangeReported(plans[0].Action, Seed.Agency, new(2026, 5, 12)));
        (await _log.Round(round))!.Of(Seed.Agency)!.Way.ShouldBe(ReplyWay.Email);
        (await _log.Since(plans[0], before)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_late_answer_is_recorded_and_shows_as_late()
    {
        var (round, (plans, _)) = (await _log.Open(new RoundClosed(new(2026, 5, 14))), await Begin(1));
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get(Address(round));
        page.Text.ShouldContain("recorded as late");
        (await page.Submit(Kind(RoundLog.About(page, plans[0]), "No change"))).Errors.ShouldBeEmpty();
        using var team = await app.SignedInAs(Role.Coordinator);
        (await team.Get($"/rounds/{round}")).Text.ShouldContain("Late, after the round was closed");
    }
}
