using System.Collections.Immutable;
using ReviewTracker.Domain.Partnership;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Partnership;

/// <summary>When whom is reminded is set from a day on; what was sent before stands under the rules of its day.</summary>
public sealed class SetRemindersTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly PartnershipSetUp SetUp = new("wealdshire", "Wealdshire", "The team", "Steering Group", "DHR", true);
    private static readonly ReminderRules Usual = ReminderRules.Usual;

    private static When Set(ReminderRules rules, DateOnly? from = null) =>
        Given<PartnershipCard>(SetUp).When(p => SetRemindersHandler.Handle(new(rules, from ?? Today), p, Today));

    [Fact]
    public void What_is_offered_first_can_be_set() => Set(Usual).Then(new RemindersSet(Usual with { Quiet = [DayOfWeek.Sunday, DayOfWeek.Saturday] }, Today));

    [Fact]
    public void Thresholds_and_quiet_days_are_put_in_order_and_told_once() =>
        Set(Usual with { DaysBefore = [7, 28, 7, 14], Quiet = [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Saturday] })
            .Then(new RemindersSet(Usual with { DaysBefore = [28, 14, 7], Quiet = [DayOfWeek.Sunday, DayOfWeek.Saturday] }, Today));

    [Fact]
    public void Thresholds_are_few_and_each_is_a_number_of_days_within_a_year()
    {
        Set(Usual with { DaysBefore = [] }).Refusal.ShouldBeNull();
        Set(Usual with { DaysBefore = [365, 84, 28, 7, 1] }).Refusal.ShouldBeNull();
        foreach (var wrong in new ImmutableList<int>[] { [0], [-7], [366], [60, 50, 40, 30, 20, 10] })
            Set(Usual with { DaysBefore = wrong }).ThenRefused(new ThresholdsUnlikely(5, 365));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void Every_other_number_of_days_is_within_a_year(int days)
    {
        Set(Usual with { LeadAndTeamAfter = days }).ThenRefused(new DaysUnlikely(365, "LeadAndTeamAfter"));
        Set(Usual with { HomeOfficeEvery = days }).ThenRefused(new DaysUnlikely(365, "HomeOfficeEvery"));
        Set(Usual with { MeetingBefore = days }).ThenRefused(new DaysUnlikely(365, "MeetingBefore"));
        Set(Usual with { RoundBefore = days }).ThenRefused(new DaysUnlikely(365, "RoundBefore"));
    }

    [Fact]
    public void Meetings_are_one_to_eight_and_one_day_of_the_week_is_left()
    {
        foreach (var wrong in new[] { 0, 9 }) Set(Usual with { HigherAfterMeetings = wrong }).ThenRefused(new MeetingsUnlikely(8));
        Set(Usual with { Quiet = [.. Enum.GetValues<DayOfWeek>()] }).ThenRefused(new EveryDayQuiet());
        Set(Usual with { Quiet = [.. Enum.GetValues<DayOfWeek>().Skip(1)] }).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Rules_hold_from_today_or_a_day_within_a_year()
    {
        Set(Usual, Today.AddDays(-1)).ThenRefused(new RemindersInThePast());
        Set(Usual, Today.AddYears(1)).Refusal.ShouldBeNull();
        Set(Usual, Today.AddYears(1).AddDays(1)).ThenRefused(new RemindersTooFarOff());
    }

    [Fact]
    public void The_rules_of_a_day_are_the_latest_that_had_begun_by_it()
    {
        var strict = Usual with { DaysBefore = [14] };
        var card = Given<PartnershipCard>(SetUp, new RemindersSet(strict, new(2026, 6, 1)), new RemindersSet(Usual, Today)).State;

        card.RemindersOn(Today.AddDays(-1)).ShouldBeNull();
        card.RemindersOn(Today)!.DaysBefore.ShouldBe([28, 7]);
        card.RemindersOn(new(2026, 6, 1))!.DaysBefore.ShouldBe([14]);
    }
}
