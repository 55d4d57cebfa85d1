using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.SteeringGroup;

public sealed class PlanningTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly MeetingId Id = new(new("00000000-0000-4000-8000-000000000101"));
    private static readonly BodyId Csp = Body(1), Police = Body(2), Health = Body(3), Housing = Body(4);
    private static readonly Narrative Why = Narrative.Of("The hall is closed.")!;
    private static readonly MeetingPlanned Planned = new(Id, Today, new(10, 0), "County Hall", Csp, Police);

    private static BodyId Body(int n) => new(new($"00000000-0000-4000-8000-0000000002{n:D2}"));
    private static AttendanceTaken There(BodyId body) => new(body, Presence.Present, null, null);
    private static MeetingHeld Held(params BodyId[] present) => new(Id, MeetingKind.Meeting, Today, Csp, [.. present], 9);

    private static Refusal? PlanRefused(PlanMeeting command)
    {
        try { PlanMeetingHandler.Handle(command, Today); return null; }
        catch (RefusedException refused) { return refused.Refusal; }
    }

    [Fact]
    public void A_meeting_is_planned_with_chair_vice_chair_and_place()
    {
        PlanMeetingHandler.Handle(new(Id, Today, new(10, 0), " County Hall ", Csp, Police), Today).ShouldBe(Planned);
        PlanRefused(new(Id, Today.AddDays(-1), new(10, 0), null, Csp, null)).ShouldBeOfType<MeetingPlannedInThePast>();
        PlanRefused(new(Id, Today.AddYears(4), new(10, 0), null, Csp, null)).ShouldBeOfType<MeetingTooFarOff>();
        PlanRefused(new(Id, Today, new(1, 30), null, Csp, null)).ShouldBeOfType<MeetingAtNight>();
        PlanRefused(new(Id, Today, new(10, 0), null, null, null)).ShouldBeOfType<NoChair>();
        PlanRefused(new(Id, Today, new(10, 0), null, Csp, Csp)).ShouldBeOfType<ViceChairIsTheChair>();
        PlanRefused(new(Id, Today, new(10, 0), new('x', 201), Csp, null)).ShouldBeOfType<PlaceTooLong>();
    }

    [Fact]
    public void A_quarterly_series_keeps_its_weekday_and_steps_over_bank_holidays()
    {
        MeetingSeries.Quarterly(new(2026, 3, 10), 4, BankHolidays.Shipped).ShouldBe([new(2026, 3, 10), new(2026, 6, 9), new(2026, 9, 8), new(2026, 12, 8)]);
        // The first Monday of May is a bank holiday, and not every month has five of a weekday.
        MeetingSeries.Quarterly(new(2026, 2, 2), 2, BankHolidays.Shipped).ShouldBe([new(2026, 2, 2), new(2026, 5, 11)]);
        MeetingSeries.Quarterly(new(2026, 1, 29), 2, BankHolidays.Shipped).ShouldBe([new(2026, 1, 29), new(2026, 4, 30)]);
        MeetingSeries.Quarterly(new(2026, 7, 31), 2, BankHolidays.Shipped).ShouldBe([new(2026, 7, 31), new(2026, 10, 30)]);
        MeetingSeries.Quarterly(new(2026, 10, 31), 2, BankHolidays.Shipped).ShouldBe([new(2026, 10, 31), new(2027, 1, 30)]);
    }

    [Fact]
    public void A_moved_meeting_keeps_its_former_date_and_reason() =>
        Given<Meeting>(Planned).When(m => MoveMeetingHandler.Handle(new(new(2026, 6, 1), new(14, 0), null, Why), m, Today))
            .Then(new MeetingMoved(new(2026, 6, 1), new(14, 0), null, Why));

    [Fact]
    public void A_meeting_is_not_moved_nowhere_without_reason_or_after_it_began()
    {
        Given<Meeting>(Planned).When(m => MoveMeetingHandler.Handle(new(Today, new(10, 0), null, Why), m, Today)).ThenRefused(new MeetingAlreadyThen());
        Given<Meeting>(Planned).When(m => MoveMeetingHandler.Handle(new(Today, new(11, 0), null, null), m, Today)).ThenRefused(new NoReasonToMove());
        Given<Meeting>(Planned, Held(Csp, Police)).When(m => CancelMeetingHandler.Handle(new(Why), m)).ThenRefused(new MeetingHasBegun());
        Given<Meeting>(Planned, new MeetingCancelled(Why)).When(m => CancelMeetingHandler.Handle(new(Why), m)).ThenRefused(new MeetingIsCancelled());
    }

    [Fact]
    public void A_meeting_begins_with_whoever_is_there_and_the_vice_chair_where_the_chair_is_not()
    {
        Given<Meeting>(Planned, There(Csp), There(Police)).When(m => BeginMeetingHandler.Handle(new(), m, [], Today, 9)).Then(Held(Csp, Police));
        AgendaItem item = new("changed", AgendaSection.Changed);
        Given<Meeting>(Planned, There(Csp), There(Police)).When(m => BeginMeetingHandler.Handle(new(), m, [item], Today, 9)).Then(Held(Csp, Police), new AgendaFrozen([item], 9));
        Given<Meeting>(Planned, There(Csp), There(Police), new AgendaFrozen([item], 5)).When(m => BeginMeetingHandler.Handle(new(), m, [item], Today, 9)).Then(Held(Csp, Police));
        Given<Meeting>(Planned, There(Police), There(Health)).When(m => BeginMeetingHandler.Handle(new(), m, [], Today, 9))
            .Then(Held(Police, Health) with { ChairedBy = Police });
        Given<Meeting>(Planned, There(Health), There(Housing)).When(m => BeginMeetingHandler.Handle(new(), m, [], Today, 9)).ThenRefused(new NobodyToChair());
        Given<Meeting>(Planned, There(Csp)).When(m => BeginMeetingHandler.Handle(new(), m, [], Today, 9)).ThenRefused(new NobodyPresent());
        Given<Meeting>(Planned, There(Csp), There(Police)).When(m => BeginMeetingHandler.Handle(new(), m, [], Today.AddDays(1), 9))
            .ThenRefused(new NotTheMeetingsDay(Today));
    }

    [Fact]
    public void Whoever_leaves_decides_no_more_and_whoever_comes_late_does()
    {
        var state = Given<Meeting>(Held(Csp, Police), new AttendanceTaken(Police, Presence.Left, null, null), There(Health)).State;

        state.Deciders.ShouldBe([Csp, Health]);
    }

    [Fact]
    public void Only_what_is_new_in_the_attendance_is_written() =>
        Given<Meeting>(Planned, There(Csp)).When(m => TakeAttendanceHandler.Handle(
                new([new(Csp, Presence.Present, null, null), new(Police, Presence.Deputy, null, null)]), m,
                [new(Csp, Presence.Present, null, null, RecordedAt)]))
            .Then(new AttendanceTaken(Police, Presence.Deputy, null, null));

    [Fact]
    public void A_quorum_counts_bodies_asks_for_some_and_for_chair_or_vice_chair()
    {
        var meeting = Given<Meeting>(Planned, There(Csp), There(Health), Held(Csp, Health)).State;

        Quorum.Missing(null, meeting).ShouldBeNull();
        Quorum.Missing(new(2, true, [], Today), meeting).ShouldBeNull();
        Quorum.Missing(new(3, true, [], Today), meeting).ShouldBe(new NoQuorum(2, 3));
        Quorum.Missing(new(2, true, [Police, Housing], Today), meeting).ShouldBe(new BodiesMissing(2));
        Quorum.Missing(new(1, true, [], Today), meeting with { Present = [Health] }).ShouldBe(new NobodyToChair());
        Quorum.Missing(new(9, true, [], Today), meeting with { Kind = MeetingKind.ChairsAction }).ShouldBeNull();
    }

    [Fact]
    public void The_chair_passes_only_to_somebody_present()
    {
        Given<Meeting>(Held(Csp, Police)).When(m => TakeChairHandler.Handle(new(Police, null), m)).Then(new ChairTaken(Police, null));
        Given<Meeting>(Held(Csp, Police)).When(m => TakeChairHandler.Handle(new(Health, null), m)).ThenRefused(new ChairIsAbsent());
        Given<Meeting>(Held(Csp, Police)).When(m => TakeChairHandler.Handle(new(Csp, null), m)).ThenRefused(new HasTheChair());
        Given<Meeting>(Planned).When(m => TakeChairHandler.Handle(new(Csp, null), m)).ThenRefused(new MeetingNotBegun());
    }

    [Fact]
    public void A_closed_meeting_takes_nothing_more()
    {
        Given<Meeting>(Planned, Held(Csp, Police)).When(m => CloseMeetingHandler.Handle(new(new TimeOnly(9, 0)), m)).ThenRefused(new EndedBeforeItBegan());
        Given<Meeting>(Held(Csp, Police), new MeetingClosed(null)).When(m => CloseMeetingHandler.Handle(new(null), m)).ThenRefused(new MeetingIsClosed());
        Given<Meeting>(Held(Csp, Police), new MeetingClosed(null))
            .When(m => DeclareInterestHandler.Handle(new(Police, new ReviewId(Scenario.Stream), null, null), m)).ThenRefused(new MeetingIsClosed());
    }
}
