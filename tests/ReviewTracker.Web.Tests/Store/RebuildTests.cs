using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Web.Tests.Store;

public sealed class RebuildTests : IAsyncLifetime
{
    private const string Pages = "select key, stream, version, data from rt.case_page order by key";
    private const string Items = "select key, stream, version, data, amount, day from rt.case_item order by key";
    private const string History = "select key, stream, day, position, recorded, data from rt.case_item_history order by key, day, position";

    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Rebuilt_views_and_histories_equal_the_live_ones_row_by_row_without_a_key()
    {
        var random = new Random(7);
        for (var i = 0; i < 12; i++) await Live(await _store.Open($"Case {i}", "A story."), random, 25);
        var live = await Everything();
        await _store.Run("update rt.keys set wrapped = null");

        var events = await Rebuilding().Run(null, CancellationToken.None);

        events.ShouldBe(await _store.Ask<long>("select count(*) from mt_events"));
        (await Everything()).ShouldBe(live);
        live.Count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Appends_during_a_rebuild_are_neither_lost_nor_stopped()
    {
        var streams = new List<Guid>();
        for (var i = 0; i < 6; i++) streams.Add(await _store.Open($"Case {i}"));
        using var done = new CancellationTokenSource();
        var writers = streams.Select((stream, i) => Task.Run(async () =>
        {
            var random = new Random(i);
            // As often as busy people, not as fast as a processor: streams have hundreds of events, never tens of thousands.
            while (!done.IsCancellationRequested)
            {
                await Live(stream, random, 1);
                await Task.Delay(50);
            }
        })).ToList();

        for (var i = 0; i < 4; i++) await Rebuilding().Run(null, CancellationToken.None);
        await done.CancelAsync();
        await Task.WhenAll(writers);

        var live = await Everything();
        await Rebuilding().Run(null, CancellationToken.None);
        (await Everything()).ShouldBe(live);
        (await _store.Views.Get<CasePage>(streams[0], CancellationToken.None))!.Version
            .ShouldBe(await _store.Ask<long>($"select max(version) from mt_events where stream_id = '{streams[0]}'"));
    }

    [Fact]
    public async Task The_rebuilt_tables_have_the_indexes_constraints_and_rights_of_the_old()
    {
        const string Catalogue =
            """
            select indexdef as line from pg_indexes where schemaname = 'rt'
            union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'rt'::regnamespace
            union all select relname || ' ' || relacl::text from pg_class where relnamespace = 'rt'::regnamespace and relkind = 'r'
            union all select table_name || ' ' || column_name || ' ' || is_nullable || coalesce(generation_expression, '')
              from information_schema.columns where table_schema = 'rt'
            order by 1
            """;
        var before = await _store.Rows(Catalogue);

        await Rebuilding().Run(null, CancellationToken.None);

        (await _store.Rows(Catalogue)).ShouldBe(before);
        await _store.Open("Still writable");
    }

    [Fact]
    public async Task An_event_of_an_unknown_name_stops_it_and_leaves_the_live_views_alone()
    {
        var stream = await _store.Open();
        await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(1)));
        var live = await Everything();
        await _store.Run("update mt_events set type = 'nobody_knows' where version = 2");

        var poison = await Should.ThrowAsync<PoisonEventException>(() => Rebuilding().Run(null, CancellationToken.None));

        poison.Stream.ShouldBe(stream);
        poison.Message.ShouldContain("nobody_knows");
        (await Everything()).ShouldBe(live);
        (await _store.Ask<long>("select count(*) from pg_namespace where nspname = 'rt_rebuild'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_fold_that_throws_stops_it_and_names_the_event()
    {
        var stream = await _store.Open();
        await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(1)));
        var live = await Everything();
        await using var node = _store.AnotherNode(ThrowingCases.Model);

        var poison = await Should.ThrowAsync<PoisonEventException>(() => node.GetRequiredService<Rebuild>().Run(null, CancellationToken.None));

        poison.Position.ShouldBe(await _store.Ask<long>("select max(seq_id) from mt_events"));
        (await Everything()).ShouldBe(live);
    }

    private Rebuild Rebuilding() => _store.Node.GetRequiredService<Rebuild>();

    private async Task<IReadOnlyList<string>> Everything() =>
        [.. await _store.Rows(Pages), .. await _store.Rows(Items), .. await _store.Rows(History)];

    /// <summary>Any mix of changes, many of them entered late.</summary>
    private async Task Live(Guid stream, Random random, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            var version = (await _store.Views.Get<CasePage>(stream, CancellationToken.None))!.Version;
            var (item, day) = ($"item {random.Next(4)}", Cases.Day(random.Next(40)));
            await _store.Add(stream, version, random.Next(6) switch
            {
                0 => new ItemDropped(item, day),
                1 => new ItemRedated(item, day, Cases.Day(random.Next(40))),
                2 => new CaseRenamed($"{stream.ToString()[..4]} {random.Next(3)}", Narrative.Of("Why not")!),
                3 => new object[] { new ItemAdded(item, random.Next(3), day), new ItemAdded("another", random.Next(3), Cases.Day(random.Next(40))) },
                _ => new ItemAdded(item, random.Next(3), day),
            });
        }
    }
}
