using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Tests.Recommendations;
using ReviewTracker.Store.Lists;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>What the first page counts of actions, for who may see them.</summary>
public sealed class WorkCountsTests : IAsyncLifetime
{
    private PlanStore _store = null!;

    public async Task InitializeAsync()
    {
        _store = await PlanStore.Create();
        var review = await _store.Review("2024/01", Council);
        await _store.Recommend(review, "1", Agreed.And(PoliceAsked));
        await _store.Recommend(review, "2", Agreed.And(PoliceClaimed));
        await _store.Recommend(review, "3", With(Target.Date(Day(1, 5))));
        await _store.Recommend(review, "4", Agreed.And(PoliceAsked, PoliceClaimed));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task The_team_counts_every_part_and_those_that_wait_for_the_group_only_as_waiting()
    {
        var counts = await Count(PlanStore.As(Role.Coordinator));

        (counts.OverdueActions, counts.ActionsDueSoon, counts.ClaimsWaiting, counts.TimeAsked).ShouldBe((2, 3, 2, 1));
    }

    [Fact]
    public async Task An_agency_counts_its_own()
    {
        (await Count(PlanStore.As(Role.AgencyLead, Police))).TimeAsked.ShouldBe(1);
        (await Count(PlanStore.As(Role.AgencyLead, Health))).TimeAsked.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_counted_as_due_soon_is_what_the_list_shows()
    {
        var due = await new ActionList(_store.Owner).Page(new(DueBy: Today.AddDays(60)), Today, PlanStore.As(Role.Coordinator), default);

        due.Total.ShouldBe(3);
        due.Rows.ShouldAllBe(row => row.Row.Target >= Today && row.Row.Target <= Today.AddDays(60));
    }

    private Task<WorkCounts> Count(Viewer viewer) => new WorkList(_store.Owner).Counts(viewer, Today, 60, default);
}
