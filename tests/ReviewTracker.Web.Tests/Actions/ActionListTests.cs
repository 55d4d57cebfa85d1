using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Tests.Recommendations;
using ReviewTracker.Store.Lists;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>Filters, order, pages and the past.</summary>
public sealed class ActionListTests : IAsyncLifetime
{
    private static readonly Viewer Coordinator = PlanStore.As(Role.Coordinator);
    private PlanStore _store = null!;

    public async Task InitializeAsync() => _store = await PlanStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    private Task<ActionPage> List(ActionFilter filter) => _store.Actions.Page(filter, Today, Coordinator, default);

    [Fact]
    public async Task Nothing_chosen_lists_what_is_open_most_urgent_first()
    {
        var review = await _store.Review("2024/01", Council);
        await _store.Recommend(review, "1", [.. Agreed]);
        await _store.Recommend(review, "2", Plan.With(Target.Date(Day(1, 5))));
        await _store.Recommend(review, "3", Agreed.And(PoliceClaimed, PoliceAccepted));

        var page = await List(new());

        page.Rows.Select(r => (r.Row.RecommendationNumber, r.Row.RagOn(Today).Sentence)).Distinct().ShouldBe(
            [("2", "Red – overdue, 14 days"), ("1", "Green – on track"), ("3", "Green – on track")], ignoreOrder: true);
        page.Rows.Take(2).ShouldAllBe(r => r.Colour == Rag.Red && r.ReviewReference == "2024/01");
        page.Total.ShouldBe(5);
        page.Counts.ShouldBe(new Dictionary<Rag, int> { [Rag.Red] = 2, [Rag.Green] = 3 }, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_filter_narrows_the_list()
    {
        var (one, other) = (await _store.Review("2024/01", Council), await _store.Review("2024/02", Council));
        await _store.Recommend(one, "1", [.. Agreed]);
        await _store.Recommend(other, "1", Agreed.And(PoliceClaimed, PoliceAccepted));

        (await List(new(Review: one))).Total.ShouldBe(2);
        (await List(new(Agency: Police))).Total.ShouldBe(1);
        (await List(new(Owner: Owner))).Total.ShouldBe(1);
        (await List(new(Status: ActionStatus.Completed))).Rows.ShouldHaveSingleItem().Colour.ShouldBe(Rag.Blue);
        (await List(new(Colour: Rag.Blue))).Total.ShouldBe(1);
        (await List(new(Colour: Rag.Red))).Total.ShouldBe(0);
        (await List(new(Everything: true))).Total.ShouldBe(4);
        (await List(new(Agency: Council))).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_hold_25_and_beyond_the_last_page_comes_the_last()
    {
        var review = await _store.Review("2024/01", Council);
        for (var n = 1; n <= 14; n++) await _store.Recommend(review, $"{n}", [.. Agreed]);

        var (first, second) = (await List(new()), await List(new(Page: 2)));
        (first.Rows.Count, second.Rows.Count, first.Total, first.Pages).ShouldBe((25, 3, 28, 2));
        first.Rows.Concat(second.Rows).Select(r => (r.Row.ActionId, r.Row.Agency)).Distinct().Count().ShouldBe(28);
        (await List(new(Page: 1_000_000_000))).Page.ShouldBe(2);
        (await List(new(Page: -1))).Page.ShouldBe(1);
    }

    [Fact]
    public async Task It_sorts_by_target_agency_review_and_owner_both_ways()
    {
        await _store.Streams.Start(Police.Value, PlanStore.NewAct(), [new BodyRegistered(Police, BodyKind.Agency, "Wealdshire Police", null, null, null)], default);
        await _store.Streams.Start(Health.Value, PlanStore.NewAct(), [new BodyRegistered(Health, BodyKind.Agency, "Eastmere NHS Trust", null, null, null)], default);
        await _store.Recommend(await _store.Review("2024/10", Council), "1", Plan.With(Target.Date(Day(1, 9))));
        await _store.Recommend(await _store.Review("2024/09", Council), "1", [.. Agreed]);

        async Task<IEnumerable<T>> By<T>(ActionSort sort, bool descending, Func<ListedAction, T> value) =>
            (await List(new(Sort: sort, Descending: descending))).Rows.Select(value);

        (await By(ActionSort.Target, false, r => r.Row.Target)).ShouldBe([Due, Due, Day(1, 9), Day(1, 9)]);
        (await By(ActionSort.Target, true, r => r.Row.Target)).ShouldBe([Day(1, 9), Day(1, 9), Due, Due]);
        (await By(ActionSort.Agency, false, r => r.Row.Agency)).ShouldBe([Health, Health, Police, Police]);
        (await By(ActionSort.Review, false, r => r.ReviewReference)).ShouldBe(["2024/09", "2024/09", "2024/10", "2024/10"]);
        (await By(ActionSort.Review, true, r => r.ReviewReference)).ShouldBe(["2024/10", "2024/10", "2024/09", "2024/09"]);
        (await By(ActionSort.Owner, false, r => r.Row.Number)).Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_reviews_recommendations_come_in_number_order()
    {
        var review = await _store.Review("2024/01", Council);
        foreach (var number in new[] { "10", "2", "1", "4a", "4" }) await _store.Recommend(review, number, [.. Agreed]);

        var plans = await _store.Actions.OfReview(review, Coordinator, default);

        plans.Select(p => p.Plan.Number).ShouldBe(["1", "2", "4", "4a", "10"]);
        plans.ShouldAllBe(p => p.Version == 4 && p.ReviewReference == "2024/01");
    }

    [Fact]
    public async Task An_action_is_found_with_its_recommendation_and_the_version_to_post_back()
    {
        var (recommendation, action) = await _store.Recommend(await _store.Review("2024/01", Council), "4", Agreed.And(PoliceClaimed));

        var found = await _store.Actions.Find(action, Coordinator, default);

        found!.Action.PartOf(Police)!.ClaimedOn.ShouldBe(Day(10, 5));
        (found.In.Plan.Id, found.In.Version, found.In.ReviewReference).ShouldBe((recommendation, 5, "2024/01"));
        (await _store.Actions.Get(recommendation, Coordinator, default))!.Plan.Number.ShouldBe("4");
        (await _store.Actions.Find(new(Guid.NewGuid()), Coordinator, default)).ShouldBeNull();
        var claim = found.Action.Story.Single(l => l.Kind == StoryKind.Claimed);
        (await _store.Texts.Open([claim.Text], default))[claim.Text].ShouldBe("Protocol in use.");
    }

    [Fact]
    public async Task The_list_is_answered_as_it_was_on_a_day_and_as_it_was_known()
    {
        var (recommendation, _) = await _store.Recommend(await _store.Review("2024/01", Council), "4", Agreed.And(PoliceClaimed));
        // As the log has it: another clock than the store's may be a moment ahead of what is written next.
        var before = await _store.Ask<DateTime>("select max(timestamp) from public.mt_events");
        await _store.Add(recommendation, 5, r => new CompletionAccepted(r.Actions.Keys.Single(), Police, Quarterly, Plan.Decision, Day(12, 5)));

        async Task<ActionStatus> PoliceOn(DateOnly day, DateTimeOffset? known = null) =>
            (await _store.Actions.AsAt(day, known, Coordinator, default)).Single(r => r.Agency == Police).Status;

        (await PoliceOn(Day(12, 5))).ShouldBe(ActionStatus.Completed);
        (await PoliceOn(Day(11, 5))).ShouldBe(ActionStatus.WithTheSteeringGroup);
        (await PoliceOn(Day(9, 5))).ShouldBe(ActionStatus.NotStarted);
        (await PoliceOn(Day(12, 5), before)).ShouldBe(ActionStatus.WithTheSteeringGroup);
        (await _store.Actions.AsAt(Day(1, 3), null, Coordinator, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_moved_target_leaves_the_former_one_standing_in_the_past()
    {
        var (recommendation, action) = await _store.Recommend(await _store.Review("2024/01", Council), "4", [.. Agreed]);
        await _store.Add(recommendation, 4, r => MoveTargetHandler.Handle(
            new(action, Target.Date(Day(31, 8)), Quarterly, Plan.Decision, Text("Two vacancies."), Day(12, 5)), r));

        async Task<(DateOnly?, DateOnly?, int, DateOnly?)> On(DateOnly day) =>
            (await _store.Actions.AsAt(day, null, Coordinator, default)).First(r => r.Agency == Police) is var r
                ? (r.OriginalTarget, r.Target, r.TargetMoves, r.RedFrom) : default;

        (await On(Day(11, 5))).ShouldBe((Due, Due, 0, Due.AddDays(1)));
        (await On(Day(12, 5))).ShouldBe((Due, Day(31, 8), 1, Day(1, 9)));
        var found = (await _store.Actions.Find(action, Coordinator, default))!.Action;
        (found.OriginalDue, found.SlippedDays).ShouldBe((Due, 62));
        var reason = found.ReasonFor(found.Moves.ShouldHaveSingleItem());
        (await _store.Texts.Open([reason], default))[reason].ShouldBe("Two vacancies.");
    }
}
