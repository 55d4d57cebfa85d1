using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reviews.Samples;

namespace ReviewTracker.Domain.Tests.Reviews;

public sealed class NewlyDatedTests
{
    [Fact]
    public void What_is_reached_for_the_first_time_gets_its_day() =>
        Of(UntilCleared, new ReviewPublished(Day(5, 1), null, null)).ShouldBe([("published", Day(5, 1))]);

    [Fact]
    public void A_correction_gives_another_day() =>
        Of(UntilPublished, new MilestoneCorrected("published", Day(5, 1), Day(5, 4), Text("Website log"), null, null)).ShouldBe([("published", Day(5, 4))]);

    [Fact]
    public void The_next_of_a_recurring_milestone_dates_nothing() =>
        Of([.. UntilDecided, Reach("panel-convened", Day(3, 1))], Reach("panel-convened", Day(4, 1))).ShouldBeEmpty();

    [Fact]
    public void An_earlier_one_recorded_late_is_the_first_then() =>
        Of([.. UntilDecided, Reach("panel-convened", Day(3, 1))], Reach("panel-convened", Day(2, 20))).ShouldBe([("panel-convened", Day(2, 20))]);

    [Fact]
    public void What_was_not_reached_after_all_has_no_day_to_give() =>
        Of(UntilPublished, new MilestoneCorrected("published", Day(5, 1), null, Text("Wrong review"), null, null)).ShouldBeEmpty();

    [Fact]
    public void Notes_and_pauses_date_nothing() =>
        Of(UntilDecided, new MilestoneAnnotated("decided", Day(2, 2), Text("Letter filed")), Pause(Day(3, 1), "report-completed")).ShouldBeEmpty();

    private static IEnumerable<(string, DateOnly)> Of(object[] history, params object[] proposed) =>
        NewlyDated.Of(Fold.Of<Review>(Scenario.Log(history))!, proposed);
}
