using System.IO.Compression;
using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Web;
using Course = ReviewTracker.Web.Tests.Reviews.Course;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Minutes assembled, circulated and corrected, and what of them agencies and areas read.</summary>
public sealed class MinutesPageTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Why = "The supplier was late";
    private static readonly DateOnly Day = new(2026, 5, 12);
    private readonly MeetingLog _log = new(app);
    private readonly PlanLog _plans = new(app);

    [Fact]
    public async Task Minutes_say_who_came_what_was_decided_where_a_target_moved_to_and_what_is_to_be_done()
    {
        var (plan, meeting, moved) = await Held();
        var numbers = await Numbers(moved);
        using var member = await app.SignedInAs(Role.SteeringGroupMember);

        var minutes = await member.Get($"/meetings/{meeting}/minutes");

        minutes.Text.ShouldContain("Apologies");
        minutes.Text.ShouldContain($"Decision {numbers[moved]}: Target moved");
        minutes.Text.ShouldContain("Target: 30 June 2026 → 30 September 2026 (92 days after what was first agreed)");
        minutes.Text.ShouldContain(Why);
        minutes.Text.ShouldContain($"Decision {numbers[Free]} is still to be carried out, by 30 June 2026.");
        minutes.Text.ShouldContain("receipt");
        (await Word(member, $"/meetings/{meeting}/minutes?format=docx")).ShouldContain("30 September 2026");
        (await Word(member, $"/meetings/{meeting}/minutes?format=docx")).ShouldContain($"Decision {numbers[moved]}: Target moved");
        var page = await member.Get($"/meetings/{meeting}");
        page.Text.ShouldContain($"Decision {numbers[moved]}: Target moved");
        page.Text.ShouldContain("Carried out by Eastmere, by 30 June 2026.");
        (await member.Get($"/meetings/{meeting}/decisions/{moved}")).Heading.ShouldBe($"Decision {numbers[moved]}: target moved");
        plan.Action.Value.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Minutes_go_out_once_the_meeting_is_closed_and_a_version_never_alters()
    {
        var (plan, meeting, _) = await Held();
        using var team = await app.SignedInAs(Role.Coordinator);
        var circulate = await team.Get($"/meetings/{meeting}/minutes/circulate");
        (await circulate.Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Close the meeting first");

        await _log.Then(meeting, new MeetingClosed(new(12, 15)));
        (await (await team.Get($"/meetings/{meeting}/minutes/circulate")).Submit()).Text.ShouldContain("Version 1 of the minutes is fixed");
        (await (await team.Get($"/meetings/{meeting}/minutes/circulate")).Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("These minutes went out as they stand");
        var sent = await team.Get($"/meetings/{meeting}/minutes/1");
        sent.Text.ShouldContain("Word for word what went out");

        await _plans.Meanwhile(plan.Recommendation.Value, new ActionReworded(plan.Action, "Quite other words", null, null, new(2026, 5, 14), Narrative.Of("Clearer")!));
        await _log.Then(meeting, new DecisionCarriedOut(Free, null, new(2026, 5, 14)));
        var later = await team.Get($"/meetings/{meeting}/minutes/1");
        Body(later).ShouldBe(Body(sent));
        later.Text.ShouldContain("Word for word what went out");
        (await team.Get($"/meetings/{meeting}/minutes")).Text.ShouldContain("Quite other words");
        (await (await team.Get($"/meetings/{meeting}/minutes/circulate")).Submit()).Text.ShouldContain("Version 2");
        (await team.Get($"/meetings/{meeting}/minutes/3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_correction_stands_beside_the_version_that_went_out()
    {
        var (_, meeting, _) = await Held();
        using var team = await app.SignedInAs(Role.Coordinator);
        (await (await team.Get($"/meetings/{meeting}/minutes/correct")).Submit(("What was wrong, and what is right?", Why))).Errors
            .ShouldHaveSingleItem().ShouldStartWith("No minutes of this meeting have gone out yet");
        await _log.Then(meeting, new MeetingClosed(null), new MinutesCirculated(1, await _log.Position(), new string('0', 64), new(2026, 5, 14)));
        var form = await team.Get($"/meetings/{meeting}/minutes/correct");

        (await form.Submit()).Errors.ShouldHaveSingleItem().ShouldBe("Say what was wrong and what is right");
        await _log.Then(meeting, new MinutesCorrected(Narrative.Of("Somebody else was faster")!, new(2026, 5, 14)));
        var moved = await form.Submit(("What was wrong, and what is right?", Why));
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        (await moved.Submit()).Text.ShouldContain(Why);

        (await team.Get($"/meetings/{meeting}/minutes/1")).Text.ShouldContain(Why);
    }

    [Fact]
    public async Task What_goes_out_holds_nothing_of_a_restricted_review_also_for_whoever_is_named_on_it()
    {
        var restricted = await _plans.Begin(PlanCourse.Claimed, [.. Course.Commissioned, new AccessRestricted([Seed.PersonOf(Role.Coordinator)], Narrative.Of("Family")!)]);
        var (_, meeting, _) = await Held();
        await _log.Then(meeting, new DecisionRecorded(new(Guid.CreateVersion7()), 3, DecisionKind.ReturnForEvidence, restricted.Review.Id, restricted.Recommendation,
            restricted.Action, Seed.Agency, Narrative.Of("Hidden words")!, [], Day), new MeetingClosed(null));
        using var named = await app.SignedInAs(Role.Coordinator);
        using var member = await app.SignedInAs(Role.SteeringGroupMember);

        var form = await named.Get($"/meetings/{meeting}/minutes/circulate");
        form.Text.ShouldContain("1 decision about restricted reviews is left out");
        await form.Submit();

        (await named.Get($"/meetings/{meeting}/minutes")).Text.ShouldContain("Hidden words");
        (await named.Get($"/meetings/{meeting}/minutes/1")).Text.ShouldNotContain("Hidden words");
        (await member.Get($"/meetings/{meeting}/minutes")).Text.ShouldNotContain("Hidden words");
        await _plans.Meanwhile(restricted.Review.Id.Value, new AccessRestrictionLifted(Narrative.Of("Over")!));
        var lifted = await member.Get($"/meetings/{meeting}/minutes/1");
        lifted.Text.ShouldNotContain("Hidden words", customMessage: "a version does not gain what it did not hold");
        lifted.Text.ShouldContain("Word for word what went out");
    }

    [Fact]
    public async Task An_agency_reads_what_was_decided_about_its_own_and_nothing_else_of_the_meeting()
    {
        var (plan, meeting, moved) = await Held();
        using var lead = await app.SignedInAs(Role.AgencyLead);

        var extract = await lead.Get($"/meetings/{meeting}/extract");

        extract.Text.ShouldContain($"Decision {(await Numbers(moved))[moved]}: Target moved");
        extract.Text.ShouldContain("30 June 2026 → 30 September 2026");
        extract.Text.ShouldNotContain("Buy a room");
        (await lead.Get("/extracts")).Document.QuerySelectorAll($"a[href='/meetings/{meeting}/extract']").ShouldHaveSingleItem();
        (await lead.Get($"/meetings/{meeting}/minutes")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.Get($"/meetings/{await _log.Plan()}/extract")).Status.ShouldBe(HttpStatusCode.NotFound);
        plan.Action.Value.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task What_was_only_noted_takes_one_line_for_its_section()
    {
        var (plan, meeting, _) = await Held(new AgendaFrozen(
        [
            new("topic/none", AgendaSection.HomeOffice), new("milestone/none/published", AgendaSection.Milestones), new("milestone/other/commissioned", AgendaSection.Milestones),
        ], 1));
        using var member = await app.SignedInAs(Role.SteeringGroupMember);

        var minutes = await member.Get($"/meetings/{meeting}/minutes");

        minutes.Text.ShouldContain("Noted without a decision: 2. Due before the next meeting; 3. Due before the next meeting.");
        minutes.Text.ShouldNotContain("No decision.");
        plan.Action.Value.ShouldNotBe(Guid.Empty);
    }

    private Task<IReadOnlyDictionary<DecisionId, long>> Numbers(DecisionId moved) => app.Get<DecisionNumbers>().Of([moved, Free], default);

    private DecisionId Free { get; } = new(Guid.CreateVersion7());

    // A target moved and a free decision, by a meeting with apologies.
    private async Task<(TestPlan Plan, MeetingId Meeting, DecisionId Moved)> Held(params object[] then)
    {
        var (plan, meeting, moved) = (await _plans.Begin(PlanCourse.AskedForTime), new MeetingId(Guid.CreateVersion7()), new DecisionId(Guid.CreateVersion7()));
        await app.Get<Streams>().Start(meeting.Value, Reviews.ReviewLog.Act(),
        [
            new MeetingHeld(meeting, MeetingKind.Meeting, Day, Seed.District, [Seed.District, Seed.Agency], 1),
            new AttendanceTaken(Seed.Agency, Presence.Apologies, Seed.PersonOf(Role.AgencyLead), null),
            new DecisionRecorded(moved, 1, DecisionKind.MoveTarget, plan.Review.Id, plan.Recommendation, plan.Action, null, Narrative.Of(Why)!, [], Day),
            new DecisionRecorded(Free, 2, DecisionKind.Other, null, null, null, null, Narrative.Of("Buy a room")!, [], Day, OwnerBody: Seed.District, DueOn: new(2026, 6, 30)),
            .. then,
        ], default);
        await _plans.Meanwhile(plan.Recommendation.Value, new TargetMoved(plan.Action, Target.Date(new(2026, 9, 30)), meeting, moved, Narrative.Of(Why)!, Day));
        return (plan, meeting, moved);
    }

    // What the version says, without who printed it when.
    private static string Body(WebPage page) => string.Concat(page.Document.QuerySelectorAll("main h3, main td, main section p").Select(e => e.TextContent));

    private static async Task<string> Word(Visitor visitor, string address)
    {
        using var answer = await visitor.Http.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await reader.ReadToEndAsync();
    }
}
