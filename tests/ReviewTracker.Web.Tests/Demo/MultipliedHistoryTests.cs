using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Demo;

namespace ReviewTracker.Web.Tests.Demo;

public sealed class MultipliedHistoryTests
{
    [Fact]
    public void Three_histories_have_three_times_the_reviews_and_no_id_twice()
    {
        var (once, thrice) = (DemonstrationLog.Once, DemonstrationLog.Of(3));

        thrice.Acts.Select(a => a.At).ShouldBeInOrder();
        Opening<NotificationReceived>(thrice).ShouldBe(3 * Opening<NotificationReceived>(once));
        Opening<MeetingHeld>(thrice).ShouldBe(3 * Opening<MeetingHeld>(once));
        thrice.All.Select(e => e.Data).OfType<ActionAdded>().Select(a => a.ActionId).ShouldBeUnique();
    }

    [Fact]
    public void References_run_on_without_a_gap_and_public_names_stay_the_first_historys_own()
    {
        var caseload = DemonstrationLog.Of(3).Caseload(DemonstrationHistory.Today);

        caseload.Select(r => r.Reference).ShouldBeUnique();
        caseload.Where(r => r.NotifiedOn.Year == 2023).Max(r => int.Parse(r.Reference[5..], null))
            .ShouldBe(caseload.Count(r => r.NotifiedOn.Year == 2023));
        caseload.Count(r => r.Name?.Plain == "Heather").ShouldBe(1);
    }

    [Fact]
    public void Every_figure_is_a_multiple()
    {
        var figures = DemonstrationLog.Of(3).Figures("2023/24");

        foreach (var (once, thrice) in DemonstrationLog.Once.Figures("2023/24").Flows.Zip(figures.Flows))
            thrice.Number.ShouldBe(3 * once.Number, once.Key);
    }

    [Fact]
    public void A_copys_effect_names_its_own_meeting()
    {
        var log = DemonstrationLog.Of(2);
        var decisions = log.All.Where(e => e.Data is DecisionRecorded).ToDictionary(e => ((DecisionRecorded)e.Data).DecisionId, e => e.StreamId);

        log.All.Select(e => e.Data).OfType<CompletionAccepted>().ShouldAllBe(e => decisions[e.Decision] == e.Meeting.Value);
        log.All.Select(e => e.Data).OfType<TargetMoved>().ShouldAllBe(e => decisions[e.Decision] == e.Meeting.Value);
        log.All.Select(e => e.Data).OfType<ReviewSignedOff>().ShouldAllBe(e => decisions[e.Decision] == e.Meeting.Value);
    }

    [Fact]
    public void A_hundred_histories_are_about_half_a_million_events_told_one_by_one()
    {
        var (events, last) = (0, DateTimeOffset.MinValue);
        foreach (var act in DemonstrationHistory.Acts(100))
        {
            act.At.ShouldBeGreaterThanOrEqualTo(last);
            (events, last) = (events + act.Events.Count, act.At);
        }

        events.ShouldBeInRange(450_000, 600_000);
    }

    private static int Opening<T>(DemonstrationLog log) => log.All.Count(e => e.Data is T);
}
