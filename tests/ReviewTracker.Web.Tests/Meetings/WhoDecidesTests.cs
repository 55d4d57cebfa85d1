using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Who may press, and when: an agency never decides its own claim, whoever typed it and however the request was made.</summary>
public sealed class WhoDecidesTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Reason = "Why? As in the minutes";
    private readonly DecidingWorld _world = new(app);

    [Fact]
    public async Task A_member_present_and_without_interest_decides_and_the_claiming_agencys_members_do_not()
    {
        var (plan, meeting) = (await _world.Log.Begin(PlanCourse.Claimed), await _world.Meet());
        using var health = await _world.Member(DecidingWorld.Health);
        using var police = await _world.Member(Seed.Agency);
        using var leads = await _world.Member(DecidingWorld.Health, (Role.AgencyLead, Seed.Agency));

        foreach (var claiming in new[] { police, leads })
        {
            var refused = await (await claiming.Get(DecidingWorld.Item(meeting, plan))).Submit("Accept completion");
            refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Your own agency claimed or asked for this");
        }
        (await _world.Decisions(meeting)).ShouldBeEmpty();

        (await (await health.Get(DecidingWorld.Item(meeting, plan))).Submit("Accept completion")).Errors.ShouldBeEmpty();
        (await _world.Decisions(meeting)).ShouldHaveSingleItem().InterestsDeclared.ShouldBe([Seed.Agency]);
    }

    [Fact]
    public async Task A_member_of_the_claiming_agency_does_not_accept_by_a_hand_made_request_either()
    {
        var (plan, meeting) = (await _world.Advised(), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        using var police = await _world.Member(Seed.Agency);
        var token = ("__RequestVerificationToken", (await police.Get("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        async Task<WebPage> Forged(string path, params (string, string)[] more) => await police.Post(
            path, [.. FilledForm.Pairs(await team.Get(path)).Where(p => p.Name != token.Item1), token, .. more]);

        (await Forged(DecidingWorld.Item(meeting, plan), ("Pressed", "Accept"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var consent = await Forged($"/meetings/{meeting}/consent");
        consent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        consent.Errors.ShouldContain(e => e.Contains("can no longer be taken by consent", StringComparison.Ordinal));
        (await _world.Decisions(meeting)).ShouldBeEmpty();
        (await _world.Log.Events(plan.Recommendation.Value)).ShouldAllBe(e => !(e.Data is CompletionAccepted));
    }

    [Fact]
    public async Task Who_speaks_for_the_claiming_agency_does_not_decide_for_it_as_one_of_the_team_either()
    {
        var (plan, meeting) = (await _world.Advised(), await _world.Meet());
        using var both = await _world.Member(Seed.Agency, (Role.Coordinator, null));

        var refused = await (await both.Get(DecidingWorld.Item(meeting, plan))).Submit("Accept completion");
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Your own agency claimed or asked for this");
        (await both.Get($"/meetings/{meeting}/consent")).Text.ShouldNotContain($"Review {plan.Review.Reference},");
        (await _world.Decisions(meeting)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_of_the_agency_that_carries_an_action_out_settles_it_by_any_button_whether_it_asked_or_not(bool leads)
    {
        var meeting = await _world.Meet();
        using var team = await app.SignedInAs(Role.Coordinator);
        using var police = leads ? await _world.Member(DecidingWorld.Health, (Role.AgencyLead, Seed.Agency)) : await _world.Member(Seed.Agency);
        foreach (var history in new[] { PlanCourse.Agreed, PlanCourse.Claimed, PlanCourse.AskedForTime, PlanCourse.Disputed })
        {
            var plan = await _world.Log.Begin(history);
            var form = FilledForm.Pairs(await team.Get(DecidingWorld.Item(meeting, plan))).Where(p => p.Name is not ("__RequestVerificationToken" or "Rationale" or "To") && !p.Name.StartsWith("Target", StringComparison.Ordinal)).ToList();
            var token = ("__RequestVerificationToken", (await police.Get("/")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
            foreach (var press in new[] { "Accept", "Return", "MoveTarget", "RefuseMoreTime", "Reassign", "Keep", "CloseNotAchievable", "CloseNotAccepted", "CloseSuperseded" })
                (await police.Post(DecidingWorld.Item(meeting, plan), [.. form, token, ("Pressed", press), ("Rationale", "Because."), ("Target", "Date"),
                    ("TargetOn.Day", "1"), ("TargetOn.Month", "9"), ("TargetOn.Year", "2027"), ("To", DecidingWorld.Health.ToString())])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, press);
        }
        (await _world.Decisions(meeting)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_in_the_attendance_decides_nothing_and_nor_does_who_declared_an_interest()
    {
        var plan = await _world.Log.Begin(PlanCourse.Claimed);
        var (absent, interested) = (await _world.Meet(Seed.District, Seed.Agency), await _world.Meet());
        await _world.Log.Meanwhile(interested.Value, new InterestDeclared(DecidingWorld.Health, plan.Review.Id, null, null));
        using var health = await _world.Member(DecidingWorld.Health);

        (await (await health.Get(DecidingWorld.Item(absent, plan))).Submit("Accept completion")).Errors.ShouldHaveSingleItem().ShouldStartWith("Your agency is not in this meeting's attendance");
        (await (await health.Get(DecidingWorld.Item(interested, plan))).Submit("Accept completion")).Errors.ShouldHaveSingleItem().ShouldStartWith("Your agency declared an interest");
        (await _world.Decisions(absent)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_decided_once_the_meeting_is_closed_and_the_screen_says_so()
    {
        var (plan, meeting) = (await _world.Log.Begin(PlanCourse.Claimed), await _world.Meet());
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get(DecidingWorld.Item(meeting, plan));
        await _world.Log.Meanwhile(meeting.Value, new MeetingClosed(null));

        (await form.Submit("Accept completion")).Errors.ShouldHaveSingleItem().ShouldStartWith("This meeting is closed");
        (await team.Get(DecidingWorld.Item(meeting, plan))).Text.ShouldContain("This meeting is closed");
        (await _world.Decisions(meeting)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_chair_whose_body_claimed_says_who_presided()
    {
        var (plan, meeting) = (await _world.Log.Begin(PlanCourse.Claimed), new MeetingId(Guid.CreateVersion7()));
        await _world.Log.Streams.Start(meeting.Value, Reviews.ReviewLog.Act(),
            [new MeetingHeld(meeting, MeetingKind.Meeting, new(2026, 5, 12), Seed.Agency, [Seed.Agency, Seed.District], 1)], CancellationToken.None);
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get(DecidingWorld.Item(meeting, plan));

        var refused = await form.Submit("Accept completion");
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("The chair's own body has an interest");
        (await refused.Submit("Accept completion", ("The chair’s own body has an interest. Who presided?", "Eastmere"))).Errors.ShouldBeEmpty();

        (await _world.Decisions(meeting)).ShouldHaveSingleItem().Presiding.ShouldBe(Seed.District);
    }
}

/// <summary>With a quorum rule, which every other meeting of the day would feel.</summary>
public sealed class NoQuorumTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task Without_a_quorum_nothing_is_decided_and_the_screen_says_what_is_missing()
    {
        var world = new DecidingWorld(app);
        var (plan, meeting) = (await world.Log.Begin(PlanCourse.Claimed), await world.Meet(Seed.District, Seed.Agency));
        await world.Log.Meanwhile(PartnershipCard.StreamId, new QuorumSet(3, true, [], new(2026, 5, 1)));
        using var team = await app.SignedInAs(Role.Coordinator);

        var form = await team.Get(DecidingWorld.Item(meeting, plan));
        form.Text.ShouldContain("There is no quorum: 2 bodies are present and 3 are needed");
        (await form.Submit("Accept completion")).Errors.ShouldHaveSingleItem().ShouldStartWith("There is no quorum");
        (await world.Decisions(meeting)).ShouldBeEmpty();
    }
}
