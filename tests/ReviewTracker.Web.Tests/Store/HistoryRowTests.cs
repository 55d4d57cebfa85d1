using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Tests.Store;

public sealed class HistoryRowTests : IAsyncLifetime
{
    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Changes_entered_in_the_order_of_their_days_leave_one_row_per_changed_key()
    {
        var stream = await _store.Open("Alder");
        await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(5)));
        await _store.Add(stream, 2, new ItemAdded("b", 2, Cases.Day(9)));
        await _store.Add(stream, 3, new ItemDropped("a", Cases.Day(12)));

        (await Kept()).ShouldBe([("Alder/a", 5, 2, 1), ("Alder/b", 9, 3, 2), ("Alder/a", 12, 4, (int?)null)]);
        (await _store.Ask<long>("select count(*) from rt.case_item")).ShouldBe(1);
    }

    [Fact]
    public async Task A_fact_entered_late_rewrites_the_later_days_it_alters()
    {
        var stream = await _store.Open("Alder");
        await _store.Add(stream, 1, new ItemAdded("a", 1, Cases.Day(5)));
        await _store.Add(stream, 2, new ItemAdded("b", 2, Cases.Day(9)));
        await _store.Add(stream, 3, new ItemAdded("c", 3, Cases.Day(7)));

        (await Kept()).Skip(2).ShouldBe([("Alder/c", 7, 4, 3), ("Alder/c", 9, 4, 3)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_day_at_any_time_is_answered_as_a_fold_of_what_was_true_then_and_known_then(int seed)
    {
        var (stream, random) = (await _store.Open("Alder"), new Random(seed));
        for (var version = 1; version < 25; version++)
        {
            var (item, day) = ($"{random.Next(3)}", Cases.Day(random.Next(15)));
            await _store.Add(stream, version, random.Next(4) switch
            {
                0 => new ItemDropped(item, day),
                1 => new ItemRedated(item, day, Cases.Day(random.Next(15))),
                _ => new ItemAdded(item, random.Next(4), day),
            });
        }
        var events = await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None);

        foreach (var known in events)
            for (var day = -1; day < 17; day++)
                (await Answered(Cases.Day(day), known.Position)).ShouldBe(Folded(events, Cases.Day(day), known), $"day {day}, version {known.Version}");
    }

    private static string Folded(IReadOnlyList<Recorded> events, DateOnly day, Recorded known)
    {
        // A day that is no day of any event shows what the last such day before it showed.
        var page = Fold.Of<CasePage>(events.Where(e => e.Version <= known.Version && e.Day <= day));
        return string.Join(' ', page?.Items.Select(i => $"{i.Key}={i.Value.Amount}@{i.Value.On:yyyy-MM-dd}") ?? []);
    }

    private async Task<string> Answered(DateOnly day, long position) => await _store.Ask<string>(
        $"""
        select coalesce(string_agg((data ->> 'item') || '=' || (data ->> 'amount') || '@' || (data ->> 'on'), ' ' order by data ->> 'item'), '')
        from (select distinct on (key) data from rt.case_item_history
              where day <= '{day:yyyy-MM-dd}' and position <= {position} order by key, day desc, position desc) answer
        where data is not null
        """);

    private async Task<IReadOnlyList<(string Key, int Day, int Version, int? Amount)>> Kept()
    {
        await using var select = _store.Owner.CreateCommand(
            """
            select h.key, h.day - date '2026-01-01', e.version::int, (h.data ->> 'amount')::int
            from rt.case_item_history h join mt_events e on e.seq_id = h.position order by h.position, h.day, h.key
            """);
        await using var reader = await select.ExecuteReaderAsync();
        var rows = new List<(string, int, int, int?)>();
        while (await reader.ReadAsync()) rows.Add((reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetInt32(3)));
        return rows;
    }
}
