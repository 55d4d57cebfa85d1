using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public sealed class ReadingTests : IAsyncLifetime
{
    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_stream_is_folded_up_to_a_version_a_position_a_time_or_a_day()
    {
        var stream = await _store.Open("Alder");
        await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(9)));
        await _store.Add(stream, 2, new ItemAdded("b", 2, Cases.Day(5)));
        var events = await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None);

        (await Items(new AsAt { Version = 2 })).ShouldBe(["a"]);
        (await Items(new AsAt { Position = events[1].Position })).ShouldBe(["a"]);
        (await Items(new AsAt { KnownAt = events[1].At })).ShouldBe(["a"]);
        (await Items(new AsAt { TrueOn = Cases.Day(6) })).ShouldBe(["b"]);
        (await Items(new AsAt { TrueOn = Cases.Day(6), Version = 2 })).ShouldBeEmpty();
        (await Items(AsAt.Now)).ShouldBe(["a", "b"]);
        (await _store.Streams.LoadAt<CasePage>(stream, new AsAt { KnownAt = events[0].At.AddDays(-1) }, CancellationToken.None)).ShouldBeNull();

        async Task<IEnumerable<string>> Items(AsAt at) =>
            (await _store.Streams.LoadAt<CasePage>(stream, at, CancellationToken.None))!.Items.Keys;
    }

    [Fact]
    public async Task An_old_shape_is_read_as_todays_and_stays_as_it_was_stored()
    {
        var stream = await _store.Open("Alder");
        await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(1)));
        await _store.Run("update mt_events set data = data - 'amount' || '{\"count\": 7}' where version = 2");
        var node = _store.AnotherNode(Cases.Model(("item_added", old =>
        {
            if (!old.ContainsKey("count")) return;
            old["amount"] = old["count"]!.GetValue<int>();
            old.Remove("count");
        })));

        var page = (await node.GetRequiredService<Streams>().Load<CasePage>(stream, CancellationToken.None))!.State;
        await node.GetRequiredService<Streams>().Change<CasePage>(
            stream, 2, CaseStore.NewAct(), _ => new ItemAdded("b", 2, Cases.Day(1)), CancellationToken.None);

        page.Items["a"].Amount.ShouldBe(7);
        (await _store.Views.Get<CasePage>(stream, CancellationToken.None))!.State.Items["a"].Amount.ShouldBe(7);
        (await _store.Ask<string>("select data ->> 'count' from mt_events where version = 2")).ShouldBe("7");
    }

    [Fact]
    public async Task The_recorded_time_is_the_servers_moved_by_the_offset_of_the_demonstration()
    {
        var node = _store.AnotherNode(with: options => options with { ClockOffset = TimeSpan.FromDays(-100) });
        var stream = Guid.NewGuid();
        await node.GetRequiredService<Streams>().Start(stream, CaseStore.NewAct(), Cases.Opening(), CancellationToken.None);

        var off = await _store.Ask<double>("select extract(epoch from now() - interval '100 days' - max(timestamp))::float8 from mt_events");

        Math.Abs(off).ShouldBeLessThan(60);
    }

    [Fact]
    public async Task People_are_found_and_forgotten()
    {
        var people = _store.Node.GetRequiredService<PeopleDirectory>();
        await people.Save(new PersonCard(CaseStore.Somebody, "Sam Invented", "Sam@Example.org"), CancellationToken.None);
        (await people.FindByEmail(" sam@example.ORG ", CancellationToken.None))!.Name.ShouldBe("Sam Invented");

        await people.Erase(CaseStore.Somebody, CancellationToken.None);

        (await people.Find([CaseStore.Somebody], CancellationToken.None))[CaseStore.Somebody].ShouldBe(new PersonCard(CaseStore.Somebody, PeopleDirectory.Erased, null));
        (await people.FindByEmail("sam@example.org", CancellationToken.None)).ShouldBeNull();
        (await people.All(CancellationToken.None)).ShouldBeEmpty();
    }
}
