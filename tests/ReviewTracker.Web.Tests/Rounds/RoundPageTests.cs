using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Rounds;

/// <summary>The team opens a round, sees who is silent, logs what is said, and closes it.</summary>
public sealed class RoundPageTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly RoundLog _log = new(app);

    [Fact]
    public async Task A_round_is_opened_for_a_meeting_and_both_know_it()
    {
        await _log.Plans.Begin(PlanCourse.Agreed);
        var meeting = await _log.Plan(new(2026, 6, 23));
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get("/rounds/new");
        form.Text.ShouldContain("Wealdshire Police");
        (await form.Submit(("For which meeting?", "23 June 2026"))).Errors.ShouldBe(["Enter the day by which the agencies answer"]);
        (await form.Submit(("For which meeting?", "23 June 2026"), ("By when do they answer?", "23 6 2026"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter a day before the meeting");

        var opened = await form.Submit(("For which meeting?", "23 June 2026"), ("By when do they answer?", "8 6 2026"));

        opened.Heading.ShouldBe("Update round for the meeting of 23 June 2026");
        opened.Text.ShouldContain("2 agencies have not replied, of 2");
        (await form.Submit(("For which meeting?", "23 June 2026"), ("By when do they answer?", "8 6 2026"))).Heading.ShouldBe(opened.Heading);
        var asked = (await _log.Plans.Events(meeting.Value))[^1];
        var round = (await _log.Plans.Events(asked.Data.ShouldBeOfType<UpdatesAsked>().Round.Value)).ShouldHaveSingleItem();
        round.Correlation.ShouldBe(asked.Correlation);
        var another = await team.Get("/rounds/new");
        (await another.Submit(("For which meeting?", "23 June 2026"), ("By when do they answer?", "8 6 2026"))).Errors.ShouldHaveSingleItem().ShouldStartWith("An update round for this meeting is open");
    }

    [Fact]
    public async Task Who_is_silent_comes_first_and_what_was_answered_is_counted()
    {
        var plan = await _log.Plans.Begin(PlanCourse.Agreed);
        var round = await _log.Open(new RoundAnswered(Seed.Agency, ReplyWay.Email, [new(plan.Action, AnswerKind.Claim)], Narrative.Of("New head of service."), new(2026, 5, 12)));
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get($"/rounds/{round}");

        page.Text.ShouldContain("1 agency has not replied, of 2");
        page.Text.ShouldContain("17 days left");
        page.Document.QuerySelectorAll("tbody th").Select(WebPage.Words).ShouldBe(["Eastmere", "Wealdshire Police"]);
        page.Text.ShouldContain("Replied by e-mail on 12 May 2026");
        page.Text.ShouldContain("1 done");
        page.Text.ShouldContain("“New head of service.”");
    }

    [Fact]
    public async Task What_was_said_on_the_telephone_is_logged_with_the_action_or_as_a_remark()
    {
        var (plan, round) = (await _log.Plans.Begin(PlanCourse.Agreed), await _log.Open());
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/rounds/{round}/{Seed.Agency}/log");
        (await form.Submit()).Errors.ShouldBe(["Enter what was said", "Choose how the reply came"], ignoreOrder: true);

        (await form.Submit(("How did the reply come?", "By telephone"), ("What was said?", "They have a new lead."))).Text.ShouldContain("The reply is on record");
        var about = form.Document.QuerySelector($"option[value='{plan.Action}']")!;
        var again = await team.Get($"/rounds/{round}/{Seed.Agency}/log");
        (await again.Submit(("How did the reply come?", "By e-mail"), ("What was said?", "Drafted."), ("About which action?", WebPage.Words(about)))).Errors.ShouldBeEmpty();

        var line = (await _log.Round(round))!.Of(Seed.Agency)!;
        line.Answers.ShouldBe([new(plan.Action, AnswerKind.Update)]);
        line.Remark.ShouldNotBeNull();
        (await _log.Plans.Events(plan.Recommendation.Value))[^1].Data.ShouldBeOfType<ProgressReported>();
    }

    [Fact]
    public async Task Nothing_to_report_is_a_reply_and_is_refused_beside_answers()
    {
        var (plan, round) = (await _log.Plans.Begin(PlanCourse.Agreed), await _log.Open());
        using var lead = await app.SignedInAs(Role.AgencyLead);
        (await (await lead.Get($"/rounds/{round}/{Seed.Agency}/nil")).Submit()).Text.ShouldContain("there is nothing to report");
        (await _log.Round(round))!.Of(Seed.Agency)!.Nil.ShouldBeTrue();

        var form = await lead.Get($"/rounds/{round}/{Seed.Agency}/nil");
        await _log.Plans.Meanwhile(round.Value, new RoundAnswered(Seed.Agency, ReplyWay.Page, [new(plan.Action, AnswerKind.Update)], null, new(2026, 5, 15)));
        var moved = await form.Submit();
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        (await moved.Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Answers about actions are on record");
    }

    [Fact]
    public async Task The_return_date_moves_with_a_reason_unless_somebody_closed_the_round()
    {
        var round = await _log.Open();
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/rounds/{round}/return-date");
        (await form.Submit(("By when do they answer now?", "5 6 2026"))).Errors.ShouldBe(["Say why, so that the agencies understand it"]);
        var done = await form.Submit(("By when do they answer now?", "5 6 2026"), ("Why?", "Half-term."));
        done.Text.ShouldContain("Answers were due by 1 June 2026 until that was moved on 15 May 2026: “Half-term.”");

        var stale = await team.Get($"/rounds/{round}/return-date");
        await _log.Plans.Meanwhile(round.Value, new RoundClosed(new(2026, 5, 15)));
        var moved = await stale.Submit(("By when do they answer now?", "6 6 2026"), ("Why?", "Longer."));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Value("Why?").ShouldBe("Longer.");
    }

    [Fact]
    public async Task A_round_is_closed_once_and_names_who_did_not_reply()
    {
        var round = await _log.Open();
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/rounds/{round}/close");
        form.Text.ShouldContain("Wealdshire Police, Eastmere");
        (await form.Submit()).Text.ShouldContain("closed on 15 May 2026");
        var closed = await team.Get($"/rounds/{round}/close");
        closed.Text.ShouldContain("This update round is closed.");
        closed.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task An_agency_sees_its_own_line_and_no_other()
    {
        var round = await _log.Open();
        using var lead = await app.SignedInAs(Role.AgencyLead);
        var page = await lead.Get($"/rounds/{round}");
        page.Text.ShouldContain("Wealdshire Police");
        page.Text.ShouldNotContain("Eastmere");
        (await lead.Get($"/rounds/{round}/close")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var member = await app.SignedInAs(Role.SteeringGroupMember);
        (await member.Get($"/rounds/{round}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
