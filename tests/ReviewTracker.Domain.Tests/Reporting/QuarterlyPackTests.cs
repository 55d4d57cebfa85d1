using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Reporting.Lines;

namespace ReviewTracker.Domain.Tests.Reporting;

public sealed class QuarterlyPackTests
{
    [Fact]
    public void What_is_due_today_is_not_late_and_the_day_after_it_is()
    {
        var pack = Of([Review() with { LateFrom = On }, Review() with { LateFrom = On.AddDays(1) }], [Part(On), Part(On.AddDays(-1))]);

        pack.Exceptions.Late.Count.ShouldBe(1);
        pack.Exceptions.Overdue.ShouldHaveSingleItem().Target.ShouldBe(On.AddDays(-1));
    }

    [Fact]
    public void A_review_past_its_statutory_date_and_on_the_date_agreed_is_not_late() =>
        (Of([Review() with { StatutoryPassedFrom = On.AddDays(-90), LateFrom = On.AddDays(9) }], []).Exceptions is { Late.IsEmpty: true, OnAgreedDate: 1 }).ShouldBeTrue();

    [Fact]
    public void A_claim_or_a_request_for_time_is_not_overdue_and_waits_for_the_group()
    {
        var pack = Of([],
        [
            Part(On.AddDays(-30), ActionStatus.WithTheSteeringGroup) with { ClaimedOn = On.AddDays(-40) },
            Part(On.AddDays(-30)) with { TimeAskedOn = On.AddDays(-35), TimeAskedUntil = On.AddDays(60) },
        ]);

        (pack.Claims.Count, pack.TimeAsked.Count, pack.Overdue.Count).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void Overdue_parts_stand_with_their_agency_the_one_with_most_first()
    {
        var (one, two) = (new BodyId(NewId()), new BodyId(NewId()));

        var overdue = Of([],
        [
            Part(On.AddDays(-400)) with { Agency = one }, Part(On.AddDays(-3)) with { Agency = two }, Part(On.AddDays(-5)) with { Agency = two },
        ]).Overdue;

        overdue.Select(a => (a.Agency, a.Parts.Count, a.LongestDays)).ShouldBe([(two, 2, 5), (one, 1, 400)]);
    }

    [Fact]
    public void The_plan_of_every_published_review_is_there_its_actions_in_the_order_of_the_report()
    {
        var (published, signedOff) = (Review(Stage.Published), Review(Stage.SignedOff));
        ActionRow Numbered(string recommendation, string number) => Part() with { ReviewId = published.Id, RecommendationNumber = recommendation, Number = number };

        var plan = Of([published, signedOff], [Numbered("10", "10.1"), Numbered("2", "2.10"), Numbered("2", "2.2"), Part() with { ReviewId = signedOff.Id }])
            .Plans.ShouldHaveSingleItem();

        plan.Actions.Select(a => a.First.Number).ShouldBe(["2.2", "2.10", "10.1"]);
    }

    [Fact]
    public void The_last_meeting_is_one_that_was_held_before_the_day_and_the_next_one_planned()
    {
        var (last, next) = (Meeting(On.AddDays(-60)), Meeting(On.AddDays(12), MeetingStanding.Planned));
        var days = MeetingDays.On(On,
        [
            Meeting(On.AddDays(-150)), last, Meeting(On.AddDays(-20), kind: MeetingKind.ChairsAction), Meeting(On.AddDays(-10), MeetingStanding.Cancelled),
            Meeting(On.AddDays(5), MeetingStanding.Cancelled), next,
        ]);

        days.ShouldBe(new MeetingDays(last, next));
        days.Until(On).ShouldBe(next.HeldOn);
        new MeetingDays(null, null).Until(On).ShouldBe(new(2026, 8, 15));
    }

    [Fact]
    public void A_review_waiting_long_for_the_Home_Office_needs_help()
    {
        var exceptions = Of([Review(Stage.WithTheHomeOffice) with { SubmittedOn = new(2025, 11, 15) }, Review(Stage.WithTheHomeOffice) with { SubmittedOn = new(2025, 11, 16) }], []).Exceptions;

        exceptions.LongWithTheHomeOffice.ShouldHaveSingleItem().SubmittedOn.ShouldBe(new(2025, 11, 15));
        exceptions.NeedsHelp.ShouldBeTrue();
    }

    [Fact]
    public void Themes_are_counted_by_recommendation_and_by_review()
    {
        var review = new ReviewId(NewId());
        List<RecommendationTheme> themes = [new(new(NewId()), review, "Training", On), new(new(NewId()), review, "Training", On), new(new(NewId()), new(NewId()), "Policy", On)];

        ThemeCount.AllOf(themes).ShouldBe([new("Training", 2, 1), new("Policy", 1, 1)]);
    }

    private static QuarterlyPack Of(List<CaseloadRow> reviews, List<ActionRow> actions) => QuarterlyPack.Of(new PackFacts(On, reviews, actions, []));
}
