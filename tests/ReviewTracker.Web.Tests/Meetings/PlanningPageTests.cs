using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Meetings from their date to their end, on their pages.</summary>
public sealed class PlanningPageTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Why = "The room was double-booked";
    private readonly MeetingLog _log = new(app);

    [Fact]
    public async Task A_meeting_is_planned_and_stands_first_among_those_to_come()
    {
        using var team = await app.SignedInAs(Role.Coordinator);
        var page = await team.Get("/meetings/plan");

        var done = await page.Submit(("When is it?", "20 5 2026"), ("When does it begin?", "2.30 pm"), ("Where? (optional)", "Online"),
            ("Whose member takes the chair?", "Eastmere"), ("Whose member is vice-chair? (optional)", "Wealdshire Police"));

        done.Errors.ShouldBeEmpty();
        done.Text.ShouldContain("planned for 20 May 2026 at 2:30pm");
        (await team.Get("/meetings")).Text.ShouldContain("20 May 2026 at 2:30pm");
    }

    [Theory]
    [InlineData("When is it?", "1 5 2026", "Enter today or a later day")]
    [InlineData("When is it?", "20 5 2030", "Plan meetings up to three years ahead")]
    [InlineData("When does it begin?", "3am", "Enter a time between 7am and 9pm")]
    [InlineData("When does it begin?", "ten o’clock", "Time must be a time, like 10:00 or 2:30pm")]
    [InlineData("When does it begin?", "25:00", "Time must be a time, like 10:00 or 2:30pm")]
    [InlineData("Whose member is vice-chair? (optional)", "Eastmere", "Choose another body for the vice-chair")]
    public async Task A_meeting_that_cannot_be_is_refused_and_what_was_typed_stays(string question, string answer, string says)
    {
        using var team = await app.SignedInAs(Role.Coordinator);
        var before = await _log.Position();

        var refused = await (await team.Get("/meetings/plan")).Submit([("When is it?", "20 5 2026"), ("When does it begin?", "10:00"),
            ("Where? (optional)", "Online"), ("Whose member takes the chair?", "Eastmere"), (question, answer)]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith(says);
        refused.Value("Where? (optional)").ShouldBe("Online");
        (await _log.Position()).ShouldBe(before);
    }

    [Fact]
    public async Task A_series_shows_its_days_first_steps_over_a_bank_holiday_and_is_saved_whole()
    {
        using var team = await app.SignedInAs(Role.Coordinator);
        var before = await _log.Position();

        // The last Monday of August and the first of May are bank holidays; so is 31 August 2026.
        var shown = await (await team.Get("/meetings/plan/series")).Submit(("When is the first one?", "25 5 2026"), ("How many meetings?", "2"),
            ("When does it begin?", "10am"), ("Whose member takes the chair?", "Eastmere"));

        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Text.ShouldContain("Monday 1 June 2026 at 10:00am, a week later because of a bank holiday");
        shown.Text.ShouldContain("Monday 24 August 2026 at 10:00am");
        (await _log.Position()).ShouldBe(before, "nothing is saved before the days were seen");

        var done = await shown.Submit("Plan these 2 meetings");

        done.Text.ShouldContain("2 meetings are planned.");
        (await _log.Position()).ShouldBe(before + 2);
        (await shown.Submit("Plan these 2 meetings")).Errors.ShouldBeEmpty();
        (await _log.Position()).ShouldBe(before + 2, "the same form twice is one series");
    }

    [Fact]
    public async Task A_series_whose_last_day_cannot_be_saves_none_of_it()
    {
        using var team = await app.SignedInAs(Role.Coordinator);
        var before = await _log.Position();
        (string, string)[] answers = [("When is the first one?", "1 12 2027"), ("When does it begin?", "10am"), ("Whose member takes the chair?", "Eastmere")];

        var refused = await (await team.Get("/meetings/plan/series")).Submit([.. answers, ("How many meetings?", "12")]);
        refused.Errors.ShouldHaveSingleItem().ShouldBe("Plan meetings up to three years ahead");
        (await refused.Submit([.. answers, ("How many meetings?", "13")])).Errors.ShouldHaveSingleItem().ShouldBe("Enter how many meetings: 2 to 12");

        (await _log.Position()).ShouldBe(before);
    }

    [Fact]
    public async Task A_meeting_is_moved_and_its_former_date_stays_to_be_read()
    {
        var meeting = await _log.Plan();
        using var team = await app.SignedInAs(Role.Coordinator);

        var done = await (await team.Get($"/meetings/{meeting}/move")).Submit(("When is it now?", "25 10 2026"), ("When does it begin?", "10:00"), ("Why is it moved?", Why));

        done.Text.ShouldContain("moved to 25 October 2026 at 10:00am");
        done.Text.ShouldContain("Dates it had before");
        done.Text.ShouldContain("9 June 2026 at 10:00am");
        done.Text.ShouldContain(Why);
    }

    [Fact]
    public async Task A_meeting_on_the_day_the_clocks_go_back_stays_at_ten_in_London()
    {
        var meeting = await _log.Plan(new(2026, 10, 25), new(10, 0));
        using var team = await app.SignedInAs(Role.Coordinator);

        (await team.Get($"/meetings/{meeting}")).Text.ShouldContain("25 October 2026 at 10:00am");

        var planned = (await _log.Events(meeting)).Single().Data.ShouldBeOfType<MeetingPlanned>();
        (planned.On, planned.StartsAt).ShouldBe((new DateOnly(2026, 10, 25), new TimeOnly(10, 0)), "local time and no instant that a rule of summer time could shift");
    }

    [Theory]
    [InlineData("move", "Why is it moved?")]
    [InlineData("cancel", "Why is it cancelled?")]
    public async Task Without_a_reason_nothing_moves_and_whoever_comes_second_sees_what_happened(string page, string question)
    {
        var meeting = await _log.Plan();
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/meetings/{meeting}/{page}");
        (string, string)[] answers = page == "move" ? [("When is it now?", "10 6 2026"), ("When does it begin?", "10:00")] : [];

        var refused = await form.Submit(answers);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.ShouldHaveSingleItem().ShouldBe("Say why, so that members understand it later");

        await _log.Then(meeting, new MeetingMoved(new(2026, 6, 16), new(9, 0), null, Narrative.Of("Elsewhere")!));
        var moved = await form.Submit([.. answers, (question, Why)]);
        moved.Status.ShouldBe(HttpStatusCode.Conflict);
        moved.Value(question).ShouldBe(Why);
        (await _log.Events(meeting)).Count.ShouldBe(2);
        (await moved.Submit()).Errors.ShouldBeEmpty();
        (await _log.Events(meeting)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_cancelled_meeting_says_why_and_can_neither_be_moved_nor_begun()
    {
        var meeting = await _log.Plan();
        using var team = await app.SignedInAs(Role.Coordinator);
        var (move, begin) = (await team.Get($"/meetings/{meeting}/move"), await team.Get($"/meetings/{meeting}/begin"));

        var done = await (await team.Get($"/meetings/{meeting}/cancel")).Submit(("Why is it cancelled?", Why));

        done.Text.ShouldContain("This meeting was cancelled.");
        done.Text.ShouldContain(Why);
        (await move.Submit(("Why is it moved?", Why))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await begin.Submit()).Status.ShouldBe(HttpStatusCode.Conflict);
        var cancelled = await team.Get($"/meetings/{meeting}/begin");
        cancelled.Text.ShouldContain("This meeting was cancelled. Plan another.");
        cancelled.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Attendance_is_taken_in_one_post_with_a_deputy_nobody_knew_and_the_meeting_begins_and_ends()
    {
        var meeting = await _log.Plan(Today);
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/meetings/{meeting}/attendance");

        var done = await team.Post($"/meetings/{meeting}/attendance", Filled(form, ("Eastmere", "Present", ""), ("Wealdshire Police", "Deputy", "Rowan Deputy")));

        done.Errors.ShouldBeEmpty();
        done.Text.ShouldContain("A deputy: Rowan Deputy");
        var taken = (await _log.Events(meeting)).Select(e => e.Data).OfType<AttendanceTaken>().ToList();
        taken.Count.ShouldBe(2);
        taken.Single(t => t.Presence is Presence.Deputy).Person.ShouldNotBeNull();

        (await (await team.Get($"/meetings/{meeting}/begin")).Submit()).Text.ShouldContain("The meeting has begun");
        var held = (await _log.Events(meeting)).Select(e => e.Data).OfType<MeetingHeld>().Single();
        held.Present.ShouldBe([Seed.District, Seed.Agency], ignoreOrder: true);
        held.LogPosition.ShouldBeGreaterThan(0);

        (await (await team.Get($"/meetings/{meeting}/close")).Submit(("When did it end? (optional)", "8:00"))).Errors.ShouldHaveSingleItem().ShouldBe("The meeting cannot have ended before it began");
        (await (await team.Get($"/meetings/{meeting}/close")).Submit(("When did it end? (optional)", "12:15"))).Text.ShouldContain("ended at 12:15pm");
    }

    [Fact]
    public async Task Of_two_who_take_attendance_of_different_bodies_both_are_kept_and_of_one_body_the_second_is_asked()
    {
        var meeting = await _log.Plan();
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        var address = $"/meetings/{meeting}/attendance";
        var (first, second, third) = (await one.Get(address), await other.Get(address), await other.Get(address));

        (await one.Post(address, Filled(first, ("Eastmere", "Present", "")))).Errors.ShouldBeEmpty();
        (await other.Post(address, Filled(second, ("Wealdshire Police", "Apologies", "")))).Errors.ShouldBeEmpty();
        var late = await other.Post(address, Filled(third, ("Eastmere", "Absent", "")));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        (await _log.Events(meeting)).Select(e => e.Data).OfType<AttendanceTaken>().Select(a => (a.Body, a.Presence))
            .ShouldBe([(Seed.District, Presence.Present), (Seed.Agency, Presence.Apologies)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_meeting_begins_on_its_day_with_somebody_to_chair_it()
    {
        var (later, empty) = (await _log.Plan(), await _log.Plan(Today));
        using var team = await app.SignedInAs(Role.Coordinator);

        (await (await team.Get($"/meetings/{later}/begin")).Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("The meeting is planned for 9 June 2026");
        (await (await team.Get($"/meetings/{empty}/begin")).Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Choose who was present beside the chair");
        await _log.Then(empty, new AttendanceTaken(Seed.Agency, Presence.Present, null, null), new AttendanceTaken(new(Guid.CreateVersion7()), Presence.Present, null, null));
        (await (await team.Get($"/meetings/{empty}/begin")).Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Neither the chair’s nor the vice-chair’s body is present");
    }

    [Fact]
    public async Task The_quorum_is_set_from_a_day_on_and_said_on_the_meetings_page()
    {
        var meeting = await _log.Plan(Today.AddDays(20));
        using var manager = await app.SignedInAs(Role.Manager);
        (string, string)[] from = [("From when?", "1 6 2026")];
        var form = await manager.Get("/admin/quorum");

        (await form.Submit([("How many bodies must be present?", "0"), .. from])).Errors.ShouldHaveSingleItem().ShouldBe("Enter how many bodies must be present: 1 to 50");
        (await form.Submit(("How many bodies must be present?", "5"), ("From when?", "1 5 2026"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter today or a later day");
        var done = await form.Submit([("How many bodies must be present?", "5"), .. from]);
        done.Errors.ShouldBeEmpty();
        done.Text.ShouldContain("At least 5 bodies");

        var shown = await manager.Get($"/meetings/{meeting}");
        shown.Text.ShouldContain("0 of 1 body expected; quorum is 5.");
        (await form.Submit([("How many bodies must be present?", "6"), .. from])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await app.Get<Views>().Get<PartnershipCard>(PartnershipCard.StreamId, default))!.State.QuorumOn(new(2026, 6, 1))!.AtLeast.ShouldBe(5);
    }

    private static readonly DateOnly Today = new(2026, 5, 15);

    // The form with the rows of these bodies filled in.
    private static (string, string)[] Filled(WebPage page, params (string Body, string Presence, string Name)[] rows)
    {
        var answers = rows.SelectMany(row =>
        {
            var line = page.Document.QuerySelectorAll("fieldset").Single(f => f.QuerySelector("legend")!.TextContent.StartsWith(row.Body, StringComparison.Ordinal));
            var prefix = line.QuerySelector("input[type=hidden]")!.GetAttribute("name")!.Split('.')[0];
            return new[] { ($"{prefix}.Presence", row.Presence), ($"{prefix}.Name", row.Name) };
        }).ToList();
        return [.. FilledForm.Pairs(page).Where(p => !answers.Exists(a => a.Item1 == p.Name)), .. answers];
    }
}
