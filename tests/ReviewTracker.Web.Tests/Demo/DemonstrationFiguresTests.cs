using ReviewTracker.Domain.Reporting;

namespace ReviewTracker.Web.Tests.Demo;

public sealed class DemonstrationFiguresTests
{
    [Theory]
    [InlineData("2018/19", "reviews commissioned", 8)]
    [InlineData("2018/19", "reviews published", 1)]
    [InlineData("2023/24", "notifications received", 11)]
    [InlineData("2023/24", "reviews commissioned", 7)]
    [InlineData("2023/24", "reviews published", 3)]
    [InlineData("2023/24", "actions implemented", 152)]
    [InlineData("2023/24", "reviews signed off with all actions completed", 2)]
    [InlineData("2025/26", "reviews commissioned", 4)]
    [InlineData("2025/26", "additional reviews under way out of area", 1)]
    [InlineData("2025/26", "reviews published", 3)]
    [InlineData("2025/26", "ongoing reviews", 23)]
    [InlineData("2025/26", "out-of-area cases engaged with", 4)]
    public void The_published_numbers_come_out_of_the_invented_history(string year, string key, int number)
    {
        var figures = DemonstrationLog.Once.Figures(year);

        figures.Flows.Concat(figures.Stocks).Single(f => f.Key == key).Number.ShouldBe(number);
    }

    [Fact]
    public void A_review_with_an_action_closed_uncompleted_is_signed_off_but_not_among_those_with_all_actions_completed()
    {
        var year = ReportingYear.Parse("2023/24");

        DemonstrationLog.Once.Caseload(year.LastDay).Count(r => year.Holds(r.SignedOffOn)).ShouldBe(3);
    }

    [Fact]
    public void Years_without_published_numbers_are_plausible()
    {
        foreach (var starts in Enumerable.Range(2014, 12))
        {
            var figures = DemonstrationLog.Once.Figures(new ReportingYear(starts).ToString());
            Number(figures, "notifications received").ShouldBeInRange(2, 11);
            Number(figures, "reviews commissioned").ShouldBeInRange(1, 8);
            Number(figures, "reviews published").ShouldBeInRange(1, 3);
        }
    }

    [Fact]
    public void Completions_from_before_the_tracker_stand_on_their_own_line()
    {
        Enumerable.Range(2011, 15).Sum(y => Number(DemonstrationLog.Once.Figures(new ReportingYear(y).ToString()), "accepted before the tracker"))
            .ShouldBe(12);
    }

    private static int Number(AnnualFigures figures, string key) => figures.Flows.Single(f => f.Key == key).Number!.Value;
}
