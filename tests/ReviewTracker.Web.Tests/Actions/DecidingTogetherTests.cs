using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Domain.Tests.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>Several people at once: agencies side by side, two meetings at one claim, a decision and its effect.</summary>
public sealed class DecidingTogetherTests : IAsyncLifetime
{
    private PlanStore _store = null!;
    private RecommendationId _plan;
    private ActionId _action;

    public async Task InitializeAsync()
    {
        _store = await PlanStore.Create();
        (_plan, _action) = await _store.Recommend(await _store.Review("2024/01", Council), "4", Agreed.And(PoliceClaimed));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Two_agencies_answering_side_by_side_on_one_action_do_not_collide()
    {
        Task<Appended> Report(BodyId agency, int n) =>
            _store.Add(_plan, 5, r => ReportProgressHandler.Handle(new(_action, agency, Text($"Update {n}."), Today), r, Today));

        await Task.WhenAll(Report(Police, 1), Report(Health, 2));

        (await Found()).Action.Parts.ShouldAllBe(p => p.LastUpdateOn == Today);
        await Should.ThrowAsync<StreamMovedOnException>(() => Report(Police, 3));
    }

    [Fact]
    public async Task Two_meetings_accepting_the_same_claim_exactly_one_wins()
    {
        for (var round = 0; round < 10; round++)
        {
            var (plan, action) = await _store.Recommend(await _store.Review($"2025/{round + 1:00}", Council), "1", Agreed.And(PoliceClaimed));
            var meetings = new[] { await Held(), await Held() };

            var outcomes = await Task.WhenAll(meetings.Select(m => Won(() => Accept(m, plan, action))));

            outcomes.Count(won => won).ShouldBe(1);
            var decisions = await Task.WhenAll(meetings.Select(async m => (await Read(m)).State.Decisions.Count));
            decisions.Order().ToArray().ShouldBe([0, 1], "the loser's minutes are untouched");
            (await _store.Streams.Load<Recommendation>(plan.Value, default))!.Version.ShouldBe(6);
        }
    }

    [Fact]
    public async Task A_decision_and_its_effect_are_written_together_or_not_at_all()
    {
        var meeting = await Held();
        var (state, plan) = ((await Read(meeting)).State, (await _store.Streams.Load<Recommendation>(_plan.Value, default))!);
        var (decision, effect) = Deciding.Accept(state, plan.State, _action, Police, NewMinute());

        await Should.ThrowAsync<StreamMovedOnException>(() => _store.Streams.Append(
            PlanStore.NewAct(), [new(meeting.Value, 1, [decision]), new(_plan.Value, plan.Version - 1, [effect])], [], default));
        (await Read(meeting)).State.Decisions.ShouldBeEmpty();
        (await Found()).Action.PartOf(Police)!.Status.ShouldBe(ActionStatus.WithTheSteeringGroup);

        await Accept(meeting, _plan, _action);
        (await Found()).Action.PartOf(Police)!.AcceptedBy.ShouldBe(meeting);
        var minutes = (await _store.Meetings.Get(meeting, PlanStore.As(Role.SteeringGroupMember), default))!.State;
        minutes.Decisions.ShouldHaveSingleItem().InterestsDeclared.ShouldBe([Police]);
    }

    [Fact]
    public async Task A_sign_off_does_not_stand_when_an_action_was_opened_again_meanwhile()
    {
        var meeting = await Held();
        var stands = new StreamStands(_plan.Value, 5);
        await _store.Add(_plan, 5, r => ReportProgressHandler.Handle(new(_action, Police, Text("More."), Today), r, Today));
        var decision = RecordDecisionHandler.Handle(
            new(new(Guid.NewGuid()), DecisionKind.Other, null, null, null, null, Text("Sign off."), []), (await Read(meeting)).State);

        await Should.ThrowAsync<StreamMovedOnException>(() =>
            _store.Streams.Append(PlanStore.NewAct(), [new(meeting.Value, 1, [decision])], [stands], default));
        (await Read(meeting)).State.Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Meetings_are_listed_latest_first_without_decisions_on_reviews_the_reader_may_not_know_of()
    {
        var (early, late) = (await Held(Day(1, 4)), await Held());
        await Accept(late, _plan, _action);

        var group = await _store.Meetings.Page(1, PlanStore.As(Role.SteeringGroupMember), default);

        group.Rows.Select(m => m.Id).ShouldBe([late, early]);
        (group.Total, group.Rows[0].Decisions.Count).ShouldBe((2, 1));
        var review = (await Found()).In.Plan.ReviewId;
        await _store.Streams.Change<Domain.Reviews.Review>(
            review.Value, 2, PlanStore.NewAct(), _ => new Domain.Reviews.AccessRestricted([], Text("Known locally.")), default);
        (await _store.Meetings.Get(late, PlanStore.As(Role.SteeringGroupMember), default))!.State.Decisions.ShouldBeEmpty();
    }

    private static Minute NewMinute() => new(new(Guid.NewGuid()), Text("The audit convinced us."), []);

    private async Task<MeetingId> Held(DateOnly? on = null)
    {
        var id = new MeetingId(Guid.NewGuid());
        var held = HoldMeetingHandler.Handle(new(id, MeetingKind.Meeting, on ?? Day(12, 5), Council, [Police, Health]), Today, 1);
        await _store.Streams.Start(id.Value, PlanStore.NewAct(), [held], default);
        return id;
    }

    private async Task<Loaded<Meeting>> Read(MeetingId meeting) => (await _store.Streams.Load<Meeting>(meeting.Value, default))!;

    private async Task Accept(MeetingId meeting, RecommendationId plan, ActionId action)
    {
        var (minutes, recommendation) = (await Read(meeting), (await _store.Streams.Load<Recommendation>(plan.Value, default))!);
        var (decision, effect) = Deciding.Accept(minutes.State, recommendation.State, action, Police, NewMinute());
        await _store.Streams.Append(
            PlanStore.NewAct(),
            [new(meeting.Value, minutes.Version, [decision]), new(plan.Value, recommendation.Version, [effect])], [], default);
    }

    private static async Task<bool> Won(Func<Task> act)
    {
        try { await act(); return true; }
        catch (StreamMovedOnException) { return false; }
        catch (RefusedException) { return false; }
    }

    private async Task<ReadAction> Found() => (await _store.Actions.Find(_action, PlanStore.As(Role.Coordinator), default))!;
}
