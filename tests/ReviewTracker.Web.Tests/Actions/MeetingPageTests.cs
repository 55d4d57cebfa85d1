using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Web;
using Course = ReviewTracker.Web.Tests.Reviews.Course;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>Meetings on their pages: held, decided, superseded; a decision and its effect stand or fall together.</summary>
public sealed class MeetingPageTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Why = "The audit convinced us";
    private const string Reason = "Why? As in the minutes";
    private readonly PlanLog _log = new(app);

    public static TheoryData<string, string, string> Decisions => new()
    {
        { "Accept completion", "CompletionAccepted", nameof(PlanCourse.Claimed) },
        { "Return for more evidence", "CompletionReturned", nameof(PlanCourse.Claimed) },
        { "Give more time", "TargetMoved", nameof(PlanCourse.AskedForTime) },
        { "Refuse more time", "MoreTimeRefused", nameof(PlanCourse.AskedForTime) },
        { "Give it to that agency", "ActionReassigned", nameof(PlanCourse.Disputed) },
        { "It stays with the agency", "OwnershipConfirmed", nameof(PlanCourse.Disputed) },
        { "Take it higher", "ActionEscalated", nameof(PlanCourse.Agreed) },
        { "Not achievable", "ActionClosedUncompleted", nameof(PlanCourse.Agreed) },
        { "Superseded", "ActionClosedUncompleted", nameof(PlanCourse.Agreed) },
        { "Add the action", "ActionAdded", nameof(PlanCourse.Agreed) },
        { "Open the action again", "ActionReopened", nameof(PlanCourse.Closed) },
    };

    [Theory, MemberData(nameof(Decisions))]
    public async Task A_decision_and_its_effect_are_recorded_together(string decided, string effect, string history)
    {
        var (plan, meeting) = (await _log.Begin(History(history)), await _log.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get(Address(meeting, plan));

        var done = await form.Submit(decided, [(Reason, Why), .. Asked(decided)]);

        done.Errors.ShouldBeEmpty();
        done.Status.ShouldBe(HttpStatusCode.OK);
        (await team.Get($"/meetings/{meeting}")).Text.ShouldContain(Why);
        var (minute, effects) = (await _log.Events(meeting.Value), await _log.Events(plan.Recommendation.Value));
        var recorded = minute[^1].Data.ShouldBeOfType<DecisionRecorded>();
        recorded.ActionId.ShouldBe(decided == "Add the action" ? recorded.ActionId : plan.Action);
        (recorded.LogPosition, recorded.Item).ShouldBe((minute[^1].Position - 1, Address(meeting, plan).Split("/item/")[1]));
        effects[^1].Data.GetType().Name.ShouldBe(effect);
        effects[^1].Correlation.ShouldBe(minute[^1].Correlation);
    }

    [Theory, MemberData(nameof(Decisions))]
    public async Task A_decision_without_a_reason_or_made_meanwhile_writes_nothing(string decided, string effect, string history)
    {
        var (plan, meeting) = (await _log.Begin(History(history)), await _log.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get(Address(meeting, plan));
        var answers = Asked(decided);

        if (effect != nameof(CompletionAccepted))
        {
            var refused = await form.Submit(decided, answers);
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Say");
            form = refused;
        }

        await _log.Meanwhile(plan.Recommendation.Value, new RecommendationReworded("Other words.", new(2026, 5, 1), Narrative.Of("Clearer.")!));
        var before = (await _log.Events(plan.Recommendation.Value)).Count;
        var moved = await form.Submit(decided, [.. answers, (Reason, Why)]);

        moved.Status.ShouldBe(HttpStatusCode.Conflict, moved.Text);
        moved.Value(Reason).ShouldBe(Why);
        (await _log.Events(plan.Recommendation.Value)).Count.ShouldBe(before);
        (await _log.Events(meeting.Value)).Count.ShouldBe(1);
        (await moved.Submit(decided)).Errors.ShouldBeEmpty();
        (await _log.Events(meeting.Value)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_who_decide_one_claim_at_once_one_wins_and_the_other_sees_what_happened()
    {
        var plan = await _log.Begin(PlanCourse.Claimed);
        var meetings = new[] { await _log.Meet(), await _log.Meet(new(2026, 5, 13)) };
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.SteeringGroupChair);
        var forms = new[] { await one.Get(Address(meetings[0], plan)), await other.Get(Address(meetings[1], plan)) };

        var outcomes = await Task.WhenAll(forms.Select(f => f.Submit("Accept completion", (Reason, Why))));

        outcomes.Select(o => o.Status).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        var lost = outcomes.Single(o => o.Status == HttpStatusCode.Conflict);
        lost.Text.ShouldContain("Completion accepted by");
        lost.Value(Reason).ShouldBe(Why);
        (await _log.Events(plan.Recommendation.Value)).Count(e => e.Data is CompletionAccepted).ShouldBe(1);
        (await Task.WhenAll(meetings.Select(m => _log.Events(m.Value)))).Sum(events => events.Count).ShouldBe(3, "two meetings and one decision");
        (await one.Get(Address(meetings[0], plan))).Document.QuerySelector("button[value=Accept]").ShouldBeNull();
    }

    [Fact]
    public async Task Two_decisions_of_one_meeting_at_once_are_numbered_one_after_the_other()
    {
        var (first, second, meeting) = (await _log.Begin(PlanCourse.Claimed), await _log.Begin(PlanCourse.Claimed), await _log.Meet());
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        var forms = new[] { await one.Get(Address(meeting, first)), await other.Get(Address(meeting, second)) };

        var outcomes = await Task.WhenAll(forms.Select(f => f.Submit("Accept completion")));

        outcomes.ShouldAllBe(o => o.Status == HttpStatusCode.OK && o.Errors.Count == 0);
        (await _log.Events(meeting.Value)).Select(e => e.Data).OfType<DecisionRecorded>().Select(d => d.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task The_same_decision_sent_twice_is_recorded_once()
    {
        var (plan, meeting) = (await _log.Begin(PlanCourse.Claimed), await _log.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var pairs = FilledForm.Pairs(await team.Get(Address(meeting, plan))).Append(("Pressed", "Accept")).ToArray();

        await team.Post(Address(meeting, plan), pairs);
        (await team.Post(Address(meeting, plan), pairs)).Errors.ShouldBeEmpty();

        (await _log.Events(meeting.Value)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_accepts_by_a_hand_made_request_who_does_not_run_meetings()
    {
        var (plan, meeting) = (await _log.Begin(PlanCourse.Claimed), await _log.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var pairs = FilledForm.Pairs(await team.Get(Address(meeting, plan))).Append((Name: "Pressed", Value: "Accept"));
        foreach (var role in new[] { Role.AgencyLead, Role.DistrictLead, Role.ReviewChair, Role.Administrator })
        {
            using var outsider = await app.SignedInAs(role);
            var token = (await outsider.Get("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var made = pairs.Where(p => p.Name != "__RequestVerificationToken").Append(("__RequestVerificationToken", token)).ToArray();

            (await outsider.Post(Address(meeting, plan), made)).Status.ShouldBe(HttpStatusCode.NotFound, role.ToString());
        }

        (await _log.Events(meeting.Value)).Count.ShouldBe(1);
        (await _log.Events(plan.Recommendation.Value)).Count.ShouldBe(PlanCourse.Claimed.Length);
    }

    [Fact]
    public async Task A_chair_does_not_decide_the_claim_of_its_own_agency_alone()
    {
        var (plan, meeting) = (await _log.Begin(PlanCourse.Claimed), await _log.Meet(null, Seed.Agency));
        using var team = await app.SignedInAs(Role.Coordinator);

        var refused = await (await team.Get(Address(meeting, plan))).Submit("Accept completion");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Nobody present may decide this");
        (await _log.Events(meeting.Value)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_review_without_an_action_plan_is_not_signed_off_unwarned()
    {
        var (meeting, plan) = (await _log.Meet(), await _log.Begin([PlanCourse.Made], Course.Published));
        using var team = await app.SignedInAs(Role.Coordinator);

        var published = await team.Get($"/meetings/{meeting}/item/signoff/{plan.Review.Id}");
        published.Text.ShouldContain("This review has no action plan on record");
        published.Document.QuerySelector("button[value=SignOff]").ShouldNotBeNull();

        var underWay = await team.Get($"/meetings/{meeting}/item/signoff/{SeedReviews.UnderWay}");
        underWay.Text.ShouldContain("No action plan is on record yet");
        underWay.Document.QuerySelector("button[value=SignOff]").ShouldBeNull();
    }

    [Fact]
    public async Task A_review_is_signed_off_once_all_its_actions_are_over()
    {
        var meeting = await _log.Meet();
        var (open, over) = (await _log.Begin(PlanCourse.Agreed, Course.Published), await _log.Begin(PlanCourse.Closed, Course.Published));
        using var team = await app.SignedInAs(Role.Coordinator);
        string Path(TestPlan plan) => $"/meetings/{meeting}/item/signoff/{plan.Review.Id}";

        var refused = await team.Get(Path(open));
        refused.Document.QuerySelector("button[value=SignOff]").ShouldBeNull();
        refused.Text.ShouldContain("1 still open");
        var forced = await team.Post(Path(open), [.. FilledForm.Pairs(refused, (Reason, Why)), ("Pressed", "SignOff")]);
        forced.Errors.ShouldHaveSingleItem().ShouldStartWith("1 action is still open");
        var form = await team.Get(Path(over));
        await _log.Meanwhile(over.Review.Id.Value, new MilestoneAnnotated("notified", new(2026, 3, 2), Narrative.Of("Letter filed")!));
        var moved = await form.Submit("Sign the review off", (Reason, Why));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        var signed = await moved.Submit("Sign the review off");

        signed.Text.ShouldContain("The review is signed off");
        (await _log.Events(over.Review.Id.Value))[^1].Data.ShouldBeOfType<ReviewSignedOff>().Meeting.ShouldBe(meeting);
        (await _log.Events(open.Review.Id.Value))[^1].Data.ShouldNotBeOfType<ReviewSignedOff>();
    }

    [Fact]
    public async Task A_meeting_is_recorded_then_a_decision_then_a_better_one()
    {
        using var chair = await app.SignedInAs(Role.SteeringGroupChair);
        var form = await chair.Get("/meetings/new");
        (string, string)[] answers =
        [
            ("What was it?", "Meeting"), ("Whose member took the chair?", "Eastmere"), ("Whose members were present?", "Wealdshire Police"),
        ];
        var refused = await form.Submit([.. answers, ("When was it?", "1 6 2026")]);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("The meeting's date must be today or in the past");
        FilledForm.Keeps(refused, answers);

        var held = await refused.Submit(("When was it?", "14 5 2026"));
        held.Heading.ShouldBe("Meeting of 14 May 2026");
        held.Text.ShouldContain("Eastmere, Wealdshire Police");
        var other = $"{held.Address.AbsolutePath}/item/other";
        (await (await chair.Get(other)).Submit("Record the decision", (Reason, "Training stays."))).Text.ShouldMatch(@"Decision \d+: Other decision");
        var two = await (await chair.Get(other)).Submit("Record the decision", (Reason, "Training goes."));

        var supersede = await chair.Get(two.Document.QuerySelector("a[href$='/supersede']")!.GetAttribute("href")!);
        var second = WebPage.Words(supersede.Document.QuerySelectorAll("#By option")[^1]);
        (await supersede.Submit(("Which decision takes its place?", second))).Errors.ShouldBe(["Say what was wrong with the former decision"]);
        (await (await chair.Get(other)).Submit("Record the decision", (Reason, "A third."))).Errors.ShouldBeEmpty();
        (string, string)[] better = [("Which decision takes its place?", second), ("What was wrong with the former decision?", "Misheard.")];
        var moved = await supersede.Submit(better);
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        var done = await moved.Submit();

        var number = System.Text.RegularExpressions.Regex.Match(second, @"^\d+").Value;
        done.Text.ShouldContain($"Superseded by decision {number}", customMessage: "by its number in the log of decisions");
        done.Text.ShouldContain($"Decision {number}: Other decision");
        done.Text.ShouldContain("Misheard.");
        done.Text.ShouldContain("Training stays.");
    }

    [Fact]
    public async Task What_waits_is_offered_and_anything_else_is_found_by_its_number()
    {
        var (claimed, asked, meeting) = (await _log.Begin(PlanCourse.Claimed), await _log.Begin(PlanCourse.AskedForTime), await _log.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get($"/meetings/{meeting}/decide");

        page.Document.QuerySelector($"a[href='{Address(meeting, claimed)}']").ShouldNotBeNull();
        page.Document.QuerySelector($"a[href='{Address(meeting, asked, "time")}']").ShouldNotBeNull();
        var reference = claimed.Review.Reference.Replace('/', '-');
        (await page.Submit("Find it", ("Review reference", reference), ("Action number", "4.1"))).Heading.ShouldBe($"Review {claimed.Review.Reference}, action 4.1");
        (await page.Submit("Find it", ("Review reference", reference))).Heading.ShouldBe($"Review {claimed.Review.Reference}");
        (await page.Submit("Find it", ("Review reference", reference), ("Action number", "99"))).Text.ShouldContain("has no action with this number");
        (await page.Submit("Find it", ("Review reference", "1999-99"))).Text.ShouldContain("There is no review with this reference");
    }

    private static string Address(MeetingId meeting, TestPlan plan, string kind = "claim") => $"/meetings/{meeting}/item/{kind}/{plan.Action}/{Seed.Agency}";

    private static (string, string)[] Asked(string decided) => decided switch
    {
        "Give it to that agency" => [("Which agency takes it over?", "Eastmere")],
        "Take it higher" => [("To whom is the matter taken?", "The county's adult board")],
        "Add the action" =>
        [
            ("Number of the new action", "4.9"), ("What will be done", "Train the duty team."), ("Which agency does it?", "Wealdshire Police"),
            ("Target of the new action", "1 9 2026"),
        ],
        _ => [],
    };

    private static object[] History(string name) => name switch
    {
        nameof(PlanCourse.Claimed) => PlanCourse.Claimed,
        nameof(PlanCourse.AskedForTime) => PlanCourse.AskedForTime,
        nameof(PlanCourse.Disputed) => PlanCourse.Disputed,
        nameof(PlanCourse.Closed) => PlanCourse.Closed,
        _ => PlanCourse.Agreed,
    };
}
