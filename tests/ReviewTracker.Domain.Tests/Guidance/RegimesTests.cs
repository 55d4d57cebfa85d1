using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Tests.Guidance;

public sealed class RegimesTests
{
    private static readonly string[] s_ids =
    [
        "notified", "scoped", "decided", "home-office-told", "directed", "family-informed", "chair-appointed", "panel-convened",
        "terms-agreed", "chronologies", "imrs", "family-contributed", "draft-circulated", "action-plan-agreed", "report-completed",
        "csp-approved", "submitted", "qa-panel", "qa-outcome", "cleared", "published", "copies-sent", "briefing-published",
        "signed-off", "archived",
    ];

    public static TheoryData<string> Ids => [.. Regimes.Ids];

    [Fact]
    public void There_are_two_and_both_can_be_chosen() => Regimes.Ids.ShouldBe([Regimes.Dhr2016, Regimes.Dardr2026]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_the_whole_list_in_its_order(string id) =>
        Regimes.On(id, new(2026, 5, 15)).Milestones.Select(m => m.Id).ShouldBe(s_ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_the_milestones_that_acts_of_their_own_reach(string id)
    {
        var ids = typeof(MilestoneIds).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        ids.ShouldBeSubsetOf(Regimes.On(id, new(2026, 5, 15)).Milestones.Select(m => m.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_limit_counts_from_something_that_exists(string id)
    {
        var regime = Regimes.On(id, new(2026, 5, 15));
        regime.Milestones.Where(m => m.Limit is not null)
            .ShouldAllBe(m => m.Limit!.From == Limit.Commissioned || regime.Find(m.Limit.From) != null);
    }

    [Fact]
    public void Limits_are_those_of_the_guidance()
    {
        var dhr = Regimes.On(Regimes.Dhr2016, new(2026, 5, 15));
        dhr.Find("decided")!.Limit.ShouldBe(new Limit(1, LimitUnit.Months, "notified"));
        dhr.Find("report-completed")!.Limit.ShouldBe(new Limit(6, LimitUnit.Months, Limit.Commissioned));
        Regimes.On(Regimes.Dardr2026, new(2026, 5, 15)).Find("report-completed")!.Limit.ShouldBeNull();
    }

    [Fact]
    public void The_draft_guidance_tells_more_recipients()
    {
        var dardr = Regimes.On(Regimes.Dardr2026, new(2026, 5, 15));
        dardr.Find("home-office-told")!.Recipients.ShouldContain("Domestic Abuse Commissioner");
        dardr.Find("copies-sent")!.Recipients.ShouldContain("Secretary of State");
        Regimes.On(Regimes.Dhr2016, new(2026, 5, 15)).Find("home-office-told")!.Recipients.ShouldBe(["Home Office"]);
    }

    [Fact]
    public void Before_its_first_day_the_first_version_counts() =>
        Regimes.On(Regimes.Dhr2016, new(2011, 4, 13)).Version.ShouldBe("2016-12");

    [Fact]
    public void An_unknown_regime_is_an_error_and_not_guessed() =>
        Should.Throw<ArgumentException>(() => Regimes.On("dhr-1999", new(2026, 5, 15)));

    [Fact]
    public void Guidance_with_an_unknown_field_is_not_read() =>
        Should.Throw<System.Text.Json.JsonException>(() => Regimes.Read("""{"id": "x", "limits": []}"""));
}
