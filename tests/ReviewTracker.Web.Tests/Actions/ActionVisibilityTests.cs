using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.Tests.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>Who reads which parts, and what was written about them: trimmed inside the queries.</summary>
public sealed class ActionVisibilityTests : IAsyncLifetime
{
    private static readonly PersonId Chair = new(Guid.NewGuid());
    private static readonly PersonId Named = new(Guid.NewGuid());
    private static readonly DateTimeOffset Noon = new(2024, 2, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly PersonAssigned Assigned = new(Chair, Assignment.Chair, null, new(2024, 2, 1), Day(1, 3));
    private static readonly BodyId Eastmere = new(Guid.NewGuid());
    private PlanStore _store = null!;
    private ReviewId _review;
    private ReviewId _restricted;
    private RecommendationId _plan;
    private ActionId _action;
    private ActionId _proposed;
    private ActionId _hidden;

    public async Task InitializeAsync()
    {
        _store = await PlanStore.Create();
        _review = await _store.Review("2024/01", Eastmere, new ChairAppointed(Chair, ChairRole.Chair, true, Day(1, 3)), Assigned);
        (_plan, _action) = await _store.Recommend(_review, "1", Agreed.And(new ProgressReported(Protocol, Health, Day(1, 5), Text("Half the wards.")), PoliceClaimed));
        (_, _proposed) = await _store.Recommend(_review, "2", Made, Added with { Agencies = [Council] });
        _restricted = await _store.Review("2024/02", Eastmere, new ChairAppointed(Chair, ChairRole.Chair, true, Day(1, 3)), Assigned, new AccessRestricted([Named], Text("Known locally.")));
        (_, _hidden) = await _store.Recommend(_restricted, "1", [.. Agreed]);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    private async Task<IEnumerable<(ActionId, BodyId)>> Listed(Viewer viewer) =>
        (await _store.Actions.Page(new(), Today, viewer, default)).Rows.Select(r => (r.Row.ActionId, r.Row.Agency));

    private async Task<IEnumerable<StoryLine>> Narratives(Viewer viewer) =>
        (await _store.Actions.Find(_action, viewer, default))!.Action.Story.Where(l => l.Text is not null);

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Manager)]
    [InlineData(Role.SteeringGroupChair)]
    public async Task The_team_and_the_groups_chair_read_everything_but_restricted_reviews(Role role)
    {
        var viewer = PlanStore.As(role);
        (await Listed(viewer)).ShouldBe([(_action, Police), (_action, Health), (_proposed, Council)], ignoreOrder: true);
        (await Narratives(viewer)).Count().ShouldBe(2);
        (await _store.Actions.Find(_hidden, viewer, default)).ShouldBeNull();
        (await _store.Actions.OfReview(_restricted, viewer, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restricted_review_is_there_for_the_people_named_and_nobody_else()
    {
        var named = PlanStore.As(Role.Coordinator, Named);
        (await Listed(named)).Count().ShouldBe(5);
        (await _store.Actions.Find(_hidden, named, default)).ShouldNotBeNull();
        (await _store.Actions.Find(_hidden, PlanStore.As(Role.AgencyLead, Police), default)).ShouldBeNull();
        (await _store.Actions.Find(_hidden, PlanStore.As(Role.DistrictLead, Eastmere), default)).ShouldBeNull();
        (await _store.Actions.Find(_hidden, PlanStore.As(Role.ReviewChair, Chair) with { At = Noon }, default)).ShouldBeNull();
        (await Listed(PlanStore.As(Role.DataProtectionOfficer, Named))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_of_the_group_reads_agreed_actions_without_what_was_written()
    {
        var viewer = PlanStore.As(Role.SteeringGroupMember);
        (await Listed(viewer)).ShouldBe([(_action, Police), (_action, Health)], ignoreOrder: true);
        (await Narratives(viewer)).ShouldBeEmpty();
        (await _store.Actions.Find(_proposed, viewer, default)).ShouldBeNull();
        (await _store.Actions.OfReview(_review, viewer, default)).Select(p => p.Plan.Actions.Count).ShouldBe([1, 0]);

        await _store.Streams.Change<Review>(_review.Value, 4, PlanStore.NewAct(), _ => new ReviewPublished(Day(1, 5), null, null), default);
        (await Listed(viewer)).Count().ShouldBe(3);
        (await _store.Actions.Find(_proposed, viewer, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_agency_reads_its_own_part_and_no_other()
    {
        var viewer = PlanStore.As(Role.AgencyLead, Police);
        (await Listed(viewer)).ShouldBe([(_action, Police)]);
        (await _store.Actions.Find(_action, viewer, default))!.Action.Parts.ShouldHaveSingleItem().Agency.ShouldBe(Police);
        (await Narratives(viewer)).ShouldHaveSingleItem().Kind.ShouldBe(StoryKind.Claimed);
        (await _store.Actions.OfReview(_review, viewer, default)).ShouldHaveSingleItem().Plan.Id.ShouldBe(_plan);
        (await _store.Actions.Find(_proposed, viewer, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_member_who_is_also_an_agencys_lead_reads_what_was_written_about_that_part_only()
    {
        var both = new Viewer(PlanStore.Somebody, [Role.SteeringGroupMember, Role.AgencyLead], [Health]);
        (await Listed(both)).ShouldBe([(_action, Police), (_action, Health)], ignoreOrder: true);
        (await Narratives(both)).ShouldHaveSingleItem().Kind.ShouldBe(StoryKind.Progress);
    }

    [Fact]
    public async Task A_district_reads_its_own_area_and_a_chair_the_own_review()
    {
        (await Listed(PlanStore.As(Role.DistrictLead, Eastmere))).Count().ShouldBe(3);
        (await Listed(PlanStore.As(Role.DistrictLead, new BodyId(Guid.NewGuid())))).ShouldBeEmpty();
        (await Listed(PlanStore.As(Role.ReviewChair, Chair) with { At = Noon })).Count().ShouldBe(3);
        (await Listed(PlanStore.As(Role.ReviewChair, Named) with { At = Noon })).ShouldBeEmpty();
        (await Narratives(PlanStore.As(Role.DistrictLead, Eastmere))).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.PanelMember)]
    public async Task Others_read_no_actions_at_all(Role role)
    {
        var viewer = PlanStore.As(role, Police, Eastmere);
        (await Listed(viewer)).ShouldBeEmpty();
        (await _store.Actions.Find(_action, viewer, default)).ShouldBeNull();
        (await _store.Actions.OfReview(_review, viewer, default)).ShouldBeEmpty();
        (await _store.Actions.AsAt(Today, null, viewer, default)).ShouldBeEmpty();
        (await _store.Meetings.Page(1, viewer, default)).Total.ShouldBe(0);
    }
}
