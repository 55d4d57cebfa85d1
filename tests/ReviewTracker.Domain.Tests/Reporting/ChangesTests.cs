using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using static ReviewTracker.Domain.Tests.Reporting.Lines;

namespace ReviewTracker.Domain.Tests.Reporting;

public sealed class ChangesTests
{
    private static readonly DateOnly Then = On.AddDays(-66);

    [Fact]
    public void A_part_that_was_accepted_claimed_or_opened_again_since_is_told()
    {
        var part = Part(On.AddDays(99));

        Between(part, part with { Status = ActionStatus.Completed, AcceptedOn = On }).ShouldBe([PartChange.Completed]);
        Between(part, part with { Status = ActionStatus.WithTheSteeringGroup, ClaimedOn = On }).ShouldBe([PartChange.Claimed]);
        Between(part with { Status = ActionStatus.Completed }, part).ShouldBe([PartChange.Reopened]);
        Between(part, part with { Status = ActionStatus.Superseded, ClosedOn = On }).ShouldBe([PartChange.ClosedUncompleted]);
        Between(null, part).ShouldBe([PartChange.Added]);
        Between(part, part).ShouldBeEmpty();
    }

    [Fact]
    public void A_target_that_was_moved_and_one_that_passed_are_two_things()
    {
        Between(Part(Then.AddDays(5)), p => p with { Target = On.AddDays(50) }).ShouldBe([PartChange.TargetMoved]);
        Between(Part(Then.AddDays(5)), p => p).ShouldBe([PartChange.NewlyOverdue]);
        Between(Part(Then.AddDays(-5)), p => p).ShouldBeEmpty("it was overdue then");
    }

    [Fact]
    public void New_reviews_and_stages_passed_are_told()
    {
        var (same, passed, fresh) = (Review(), Review(), Review());
        var changes = Changes.Between(new(Then, [same, passed], [], []), new(On, [same, passed with { Stage = Stage.Drafting }, fresh], [], []), 0);

        changes.Reviews.Select(r => (r.Is.Id, Was: r.Was?.Stage)).ShouldBe([(passed.Id, Stage.Commissioned), (fresh.Id, null)]);
    }

    [Fact]
    public void The_time_in_a_stage_is_told_with_the_number_of_reviews_and_both_spells_of_one_together()
    {
        var (one, two, three) = (Review().Id, Review().Id, Review().Id);
        List<StageSpell> spells =
        [
            new(one, Stage.Drafting, On, On.AddDays(10)), new(one, Stage.Drafting, On.AddDays(20), On.AddDays(30)),
            new(two, Stage.Drafting, On, On.AddDays(40)), new(three, Stage.Drafting, On, null), new(two, Stage.NoReview, On, On.AddDays(2)),
        ];

        StageTime.AllOf(spells).ShouldBe([new(Stage.Drafting, 2, 30, 20, 40)]);
    }

    private static IEnumerable<PartChange> Between(ActionRow was, Func<ActionRow, ActionRow> now) => Between(was, now(was));

    private static IEnumerable<PartChange> Between(ActionRow? was, ActionRow now) =>
        Changes.Between(new(Then, [], was is null ? [] : [was], []), new(On, [], [now], []), 0).Parts.Select(p => p.Change);
}
