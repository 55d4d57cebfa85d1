using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;
using Course = ReviewTracker.Web.Tests.Reviews.Course;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Decisions afterwards: replayed, numbered, superseded, ratified, carried out; and what disturbs them while they are made.</summary>
public sealed class ReplayTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Reason = "Why? As in the minutes";
    private readonly DecidingWorld _world = new(app);

    [Fact]
    public async Task A_decision_shows_the_same_facts_after_everything_has_changed()
    {
        var (plan, meeting) = (await _world.Advised(), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        (await (await team.Get(DecidingWorld.Item(meeting, plan))).Submit("Return for more evidence", (Reason, "An audit is missing."))).Errors.ShouldBeEmpty();
        var decision = (await _world.Decisions(meeting)).ShouldHaveSingleItem().DecisionId;
        var replay = $"/meetings/{meeting}/decisions/{decision}/replay";
        var before = WebPage.Words((await team.Get(replay)).Document.QuerySelector(".rt-item"));

        await _world.Log.Meanwhile(plan.Recommendation.Value, new ActionReworded(plan.Action, "Write another protocol.", null, "Nothing", new(2026, 5, 15), Narrative.Of("Clearer.")!));
        await _world.Log.Meanwhile(plan.Recommendation.Value, new TargetMoved(plan.Action, Target.Date(new(2027, 1, 31)), meeting, decision, Narrative.Of("Late.")!, new(2026, 5, 15)));
        await _world.Log.Meanwhile(plan.Recommendation.Value, new ActionReassigned(plan.Action, Seed.Agency, DecidingWorld.Health, meeting, decision, Narrative.Of("Health's.")!, new(2026, 5, 15)));
        var after = await team.Get(replay);

        WebPage.Words(after.Document.QuerySelector(".rt-item")).ShouldBe(before);
        before.ShouldContain("Write the protocol.");
        before.ShouldContain("Claims it done on 8 May 2026");
        before.ShouldContain("The coordinator advises: accept");
        before.ShouldNotContain("An audit is missing.");
        after.Text.ShouldContain("The Steering Group gave it to another agency");
        after.Text.ShouldContain("As at position");
    }

    [Fact]
    public async Task Decisions_are_numbered_over_all_meetings_found_by_number_and_superseded_by_a_later_meetings()
    {
        var (plan, meeting, later) = (await _world.Log.Begin(PlanCourse.Claimed), await _world.Meet(), await _world.Log.Meet(new(2026, 5, 14)));
        using var team = await app.SignedInAs(Role.Coordinator);
        await (await team.Get(DecidingWorld.Item(meeting, plan))).Submit("Accept completion");
        await (await team.Get($"/meetings/{later}/item/other")).Submit("Record the decision", (Reason, "It was not done after all."));
        var (wrong, right) = ((await _world.Decisions(meeting))[0].DecisionId, (await _world.Decisions(later))[0].DecisionId);
        string Number(WebPage page) => page.Heading.Split(' ')[1].TrimEnd(':');
        var number = Number(await team.Get($"/meetings/{meeting}/decisions/{wrong}"));

        var found = await team.Get($"/meetings/decisions?number={number}");
        found.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        found.Document.QuerySelector($"a[href='/meetings/{meeting}/decisions/{wrong}']").ShouldNotBeNull();
        (await team.Get($"/meetings/decisions?review={plan.Review.Reference.Replace('/', '-')}&action-number=4.1")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await team.Get($"/actions/{plan.Action}")).Document.QuerySelector($"a[href='/meetings/{meeting}/decisions/{wrong}']").ShouldNotBeNull();

        var supersede = await team.Get($"/meetings/{meeting}/decisions/{wrong}/supersede");
        var choice = supersede.Document.QuerySelectorAll("#By option").Single(o => o.GetAttribute("value") == right.ToString());
        var done = await supersede.Submit(("Which decision takes its place?", WebPage.Words(choice)), ("What was wrong with the former decision?", "Misheard."));
        done.Errors.ShouldBeEmpty();
        (await team.Get($"/meetings/{meeting}/decisions/{wrong}")).Document.QuerySelector($"a[href='/meetings/{later}/decisions/{right}']").ShouldNotBeNull();
        (await team.Get($"/meetings/{later}/decisions/{right}")).Document.QuerySelector($"a[href='/meetings/{meeting}/decisions/{wrong}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_chairs_action_is_to_be_ratified_until_a_meeting_does_and_a_request_for_time_can_be_decided_so()
    {
        var (plan, between, meeting) = (await _world.Log.Begin(PlanCourse.AskedForTime), new MeetingId(Guid.CreateVersion7()), await _world.Meet());
        await _world.Log.Streams.Start(between.Value, Reviews.ReviewLog.Act(), [new MeetingHeld(between, MeetingKind.ChairsAction, new(2026, 5, 11), Seed.District, [Seed.District], 1)], CancellationToken.None);
        using var chair = await app.SignedInAs(Role.SteeringGroupChair);
        (await (await chair.Get(DecidingWorld.Item(between, plan, "time"))).Submit("Give more time", (Reason, "Two vacancies."))).Errors.ShouldBeEmpty();
        var decision = (await _world.Decisions(between)).ShouldHaveSingleItem();
        (await chair.Get($"/meetings/{between}/decisions/{decision.DecisionId}")).Text.ShouldContain("To be ratified");

        var form = await chair.Get($"/meetings/{meeting}/item/ratify/{between}");
        form.Text.ShouldMatch(@"Review \d{4}/\d\d, action ", "each decision says what it is about");
        (await form.Submit("Ratify")).Errors.ShouldBeEmpty();
        (await chair.Get($"/meetings/{meeting}")).Text.ShouldMatch(@"Decision \d+: Ratification");

        (await chair.Get($"/meetings/{between}/decisions/{decision.DecisionId}")).Text.ShouldNotContain("To be ratified");
        var ratified = (await _world.Log.Events(between.Value))[^1];
        ratified.Data.ShouldBeOfType<DecisionsRatified>().By.ShouldBe(meeting);
        (await _world.Log.Events(meeting.Value))[^1].Correlation.ShouldBe(ratified.Correlation);
    }

    [Fact]
    public async Task What_somebody_carries_out_is_listed_until_it_is_done()
    {
        var meeting = await _world.Meet();
        using var team = await app.SignedInAs(Role.Coordinator);
        await (await team.Get($"/meetings/{meeting}/item/other")).Submit("Record the decision",
            (Reason, "Write to every school."), ("Which body carries it out?", "Wealdshire Police"), ("By when?", "1 6 2026"));
        var decision = (await _world.Decisions(meeting)).ShouldHaveSingleItem().DecisionId;
        var address = $"/meetings/{meeting}/decisions/{decision}";
        (await team.Get("/meetings/decisions?show=open")).Document.QuerySelector($"a[href='{address}']").ShouldNotBeNull();

        var form = await team.Get($"{address}/carried-out");
        (await form.Submit(("When was it carried out?", "1 1 2027"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter the day it was carried out");
        (await form.Submit(("What came of it? (optional)", "All have answered."))).Errors.ShouldBeEmpty();

        (await team.Get("/meetings/decisions?show=open")).Document.QuerySelector($"a[href='{address}']").ShouldBeNull();
        (await team.Get(address)).Text.ShouldContain("All have answered.");
    }

    [Fact]
    public async Task A_claim_withdrawn_or_reassigned_while_the_group_decides_it_is_told_with_the_text_kept()
    {
        var (withdrawn, reassigned, meeting) = (await _world.Log.Begin(PlanCourse.Claimed), await _world.Log.Begin(PlanCourse.Claimed), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var (one, other) = (await team.Get(DecidingWorld.Item(meeting, withdrawn)), await team.Get(DecidingWorld.Item(meeting, reassigned)));
        await _world.Log.Meanwhile(withdrawn.Recommendation.Value, new ClaimWithdrawn(withdrawn.Action, Seed.Agency, Narrative.Of("Not yet.")!, new(2026, 5, 15)));
        await _world.Log.Meanwhile(reassigned.Recommendation.Value, new ActionReassigned(
            reassigned.Action, Seed.Agency, DecidingWorld.Health, meeting, new(Guid.NewGuid()), Narrative.Of("Health's.")!, new(2026, 5, 15)));

        var late = await one.Submit("Accept completion", (Reason, "The audit convinced us."));
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Claim withdrawn by");
        late.Value(Reason).ShouldBe("The audit convinced us.");
        (await other.Submit("Accept completion")).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
        (await team.Get(DecidingWorld.Item(meeting, reassigned))).Text.ShouldContain("no longer has this action");
        (await _world.Decisions(meeting)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_signed_off_review_has_a_certificate_which_says_when_it_was_opened_again()
    {
        var (plan, meeting) = (await _world.Log.Begin(PlanCourse.Closed, Course.Published), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        (await team.Get($"{plan.Review.Path}/certificate")).Status.ShouldBe(HttpStatusCode.NotFound);
        var item = $"/meetings/{meeting}/item/signoff/{plan.Review.Id}";
        (await (await team.Get(item)).Submit("Sign the review off", (Reason, "All done."))).Errors.ShouldBeEmpty();

        var certificate = await team.Get($"{plan.Review.Path}/certificate");
        certificate.Text.ShouldContain("Closed without completion1");
        certificate.Text.ShouldContain("Meeting of 12 May 2026, decision");
        (await (await team.Get(item)).Submit("Open the review again", (Reason, "One was not done."))).Errors.ShouldBeEmpty();

        (await team.Get($"{plan.Review.Path}/certificate")).Text.ShouldContain("The sign-off below no longer stands");
        (await team.Get(plan.Review.Path)).Text.ShouldContain("Opened again on 12 May 2026 after sign-off");
        (await team.Get($"/actions/{plan.Action}")).Text.ShouldContain("Its review was opened again on 12 May 2026");
    }

    [Fact]
    public async Task A_completed_action_is_looked_at_again_months_later()
    {
        var plan = await _world.Log.Begin([.. PlanCourse.Claimed, new CompletionAccepted(new(Guid.Empty), Seed.Agency, new(Guid.NewGuid()), new(Guid.NewGuid()), new(2025, 9, 1))]);
        using var team = await app.SignedInAs(Role.Coordinator);
        (await team.Get("/actions?show=stuck")).Document.QuerySelector($"a[href^='/actions/{plan.Action}']").ShouldNotBeNull();
        var form = await team.Get($"/actions/{plan.Action}/{Seed.Agency}/stuck");

        (await form.Submit(("Is it still done?", "It stuck in part"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Say what was found");
        (await form.Submit(("Is it still done?", "It stuck in part"), ("What was found, and how was it looked at?", "Six of ten files."))).Errors.ShouldBeEmpty();

        (await team.Get($"/actions/{plan.Action}")).Text.ShouldContain("it stuck in part");
        (await team.Get("/actions?show=stuck")).Document.QuerySelector($"a[href^='/actions/{plan.Action}']").ShouldBeNull();
    }
}
