using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Chasing;
using static ReviewTracker.Web.Tests.Chasing.ChasingCounty;

namespace ReviewTracker.Web.Tests.Chasing;

/// <summary>What reminders follow from is what the views say.</summary>
public sealed class ChaseFactsTests
{
    private static readonly ReviewId s_other = new(Id(50));
    private static readonly DateOnly s_today = new(2026, 6, 15);

    [Fact]
    public async Task Materials_limits_submissions_meetings_and_silent_agencies_are_what_is_on_record()
    {
        await using var county = await Create();
        var (meeting, round) = (new MeetingId(Id(60)), new RoundId(Id(61)));
        await Other(county, new MaterialRequested(Agency, Material.Imr, new(2026, 2, 1), new(2026, 6, 20)), new MaterialRequested(Agency, Material.Chronology, new(2026, 2, 1), null),
            new DateAgreed("report-completed", new(2026, 9, 1), new(2026, 2, 2), Agency, Narrative.Of("The trial.")!));
        await county.Start(meeting.Value, new MeetingPlanned(meeting, new(2026, 7, 7), new(10, 0), null, Agency, null));
        await county.Start(Id(62), new MeetingHeld(new(Id(62)), MeetingKind.Meeting, new(2026, 4, 14), Agency, [Agency], 1));
        await county.Start(Id(63), new MeetingHeld(new(Id(63)), MeetingKind.ChairsAction, new(2026, 5, 14), Agency, [Agency], 1));
        await county.Start(round.Value, new RoundOpened(round, meeting, [Agency, new(Id(64))], new(2026, 6, 9), new(2026, 6, 30)), new NilReturned(new(Id(64)), ReplyWay.Email, null, new(2026, 6, 10)));

        var facts = await Load(county);

        facts.Materials.ShouldBe([new DueMaterial(s_other, "2026/05", Agency, "individual management review", new(2026, 6, 20), Coordinator)]);
        facts.Limits.ShouldContain(l => l.Milestone == "report-completed" && l.Due == new DateOnly(2026, 9, 1) && l.Agreed && !l.Stopped);
        facts.Meetings.ShouldBe([new MeetingAhead(meeting, new(2026, 7, 7))]);
        facts.MeetingsHeld.ShouldBe([new(2026, 4, 14)]);
        facts.Updates.ShouldBe([new AskedForUpdates(round, Agency, new(2026, 6, 9), new(2026, 6, 30), new(2026, 7, 7))]);
        facts.Bodies[Agency].MailSince.ShouldBe(Began);
    }

    [Fact]
    public async Task A_pause_stops_the_reviews_dates_and_not_its_actions_and_the_end_stops_both()
    {
        await using var county = await Create();
        await Other(county, new MilestoneReached("report-completed", new(2026, 3, 1), null), new ReportSubmitted(new(2026, 3, 2), null, null),
            new ReviewPaused(["qa-outcome"], PauseCause.Inquest, new(2026, 4, 1), false, Narrative.Of("The inquest.")!));
        await county.Action(1, s_today);
        var plan = PlanOf(2);
        await county.Start(plan.Value,
            new RecommendationMade(plan, s_other, "1", "Text", RecommendationKind.SingleAgency, Scope.Local, [Agency], "Policy", "", Began),
            new ActionAdded(new(Id(70)), "1.1", "Text", [Agency], Target.Date(s_today), "", "", null, Began), new ActionAgreed(new(Id(70)), Agency, null, Began));

        var facts = await Load(county);
        facts.Submissions.ShouldBe([new HeldByHomeOffice(s_other, "2026/05", new(2026, 3, 2), true, Coordinator)]);
        facts.Parts.Select(p => p.Reference).Order().ShouldBe(["2026/04", "2026/05"]);

        await county.Append<ReviewFile>(s_other.Value, new ReviewEnded(Ending.EnteredInError, new(2026, 6, 1), null, Narrative.Of("Twice.")!));
        facts = await Load(county);
        facts.Submissions.ShouldBeEmpty();
        facts.Parts.Select(p => p.Reference).ShouldBe(["2026/04"]);
    }

    [Fact]
    public async Task A_restricted_reviews_action_is_chased_and_its_dates_are_for_who_is_named_on_it()
    {
        await using var county = await Create(ReminderRules.Usual with { LeadAndTeamAfter = 1 });
        await county.Append<ReviewFile>(ChasingCounty.Review.Value, new AccessRestricted([Manager], Narrative.Of("A member of staff.")!));
        var action = await county.Action(1, new(2026, 6, 12));
        await county.Happens(1, new LabelGiven(action, Agency, Narrative.Of("Our protocol"), Narrative.Of("PP/7")));

        await county.Remind(At(6, 15));
        await county.Send(At(6, 15, 8, 5));

        county.Mails().Count.ShouldBe(2);
        county.Mails().ShouldAllBe(m => !m.Contains("protocol", StringComparison.Ordinal) && m.Contains("2026/04, action 1.1:", StringComparison.Ordinal));
        county.Mails().ShouldContain(m => m.Contains("To: lead@", StringComparison.Ordinal));
        county.Mails().ShouldContain(m => m.Contains("To: manager@", StringComparison.Ordinal), "the coordinator is not named on it");
    }

    [Fact]
    public async Task The_agencys_own_words_and_reference_stand_in_its_mail()
    {
        await using var county = await Create();
        var action = await county.Action(1, s_today);
        await county.Happens(1, new LabelGiven(action, Agency, Narrative.Of("Our protocol"), Narrative.Of("PP/7")));

        await county.Remind(At(6, 15));
        await county.Send(At(6, 15, 8, 5));

        county.Mails().ShouldHaveSingleItem().ShouldContain("* 2026/04, action 1.1 (Our protocol, your reference PP/7): due 15 June 2026, which is today.");
    }

    private static Task Other(ChasingCounty county, params object[] events) => county.Start(s_other.Value,
    [
        new NotificationReceived(s_other, "2026/05", Began, Agency, Agency, MannerOfDeath.IntimatePartner, null, 1, null, 2025, null, "dhr-2016", null),
        new LeadAssigned(Coordinator, Began), new ReviewDecided(DecisionOutcome.Review, new(2026, 1, 20), null, null), .. events,
    ]);

    private static async Task<ReminderFacts> Load(ChasingCounty county) =>
        (await county.Node(At(6, 15)).GetRequiredService<ChaseFacts>().Load(s_today, CancellationToken.None)).Facts;
}
