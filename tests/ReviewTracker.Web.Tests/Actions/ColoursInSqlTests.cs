using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Tests.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Tests.Actions;

/// <summary>The database compares stored dates with today and must come to the Domain's colour, part by part.</summary>
public sealed class ColoursInSqlTests : IAsyncLifetime
{
    private PlanStore _store = null!;

    public async Task InitializeAsync() => _store = await PlanStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Sql_and_domain_give_one_colour_over_many_histories_and_days()
    {
        var histories = new Histories(20_260_517);
        var review = await _store.Review("2024/01", Plan.Council);
        var writes = Enumerable.Range(0, 300).Select(n => Write(histories.Next(), review, n)).ToList();
        await _store.Streams.Append(PlanStore.NewAct(), writes, [], default);

        var seen = new HashSet<Rag>();
        for (var n = 0; n < 12; n++)
        {
            var today = histories.Day();
            var all = await Everything(today);
            all.Count.ShouldBe(600);
            foreach (var listed in all) listed.Colour.ShouldBe(listed.Row.RagOn(today).Colour, $"{listed.Row} on {today:O}");
            seen.UnionWith(all.Select(a => a.Colour));
        }
        seen.Count.ShouldBe(6, "every colour should have come up");
    }

    private async Task<List<ListedAction>> Everything(DateOnly today)
    {
        var filter = new ActionFilter(Everything: true);
        var viewer = PlanStore.As(Role.Coordinator);
        var first = await _store.Actions.Page(filter, today, viewer, default);
        var all = first.Rows.ToList();
        for (var page = 2; page <= first.Pages; page++)
            all.AddRange((await _store.Actions.Page(filter with { Page = page }, today, viewer, default)).Rows);

        all.Select(a => a.Colour).ShouldBe(all.Select(a => a.Colour).Order(), "the most urgent come first");
        foreach (var colour in Enum.GetValues<Rag>())
            first.Counts.GetValueOrDefault(colour).ShouldBe(all.Count(a => a.Colour == colour));
        return all;
    }

    private static StreamWrite Write(object[] history, Domain.Kernel.ReviewId review, int number)
    {
        var id = new Domain.Kernel.RecommendationId(Guid.NewGuid());
        return new StreamWrite(id.Value, 0, PlanStore.Renamed(history, id, new(Guid.NewGuid()), review, $"{number}"));
    }
}
