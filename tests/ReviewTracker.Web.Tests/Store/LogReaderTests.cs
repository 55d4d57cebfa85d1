using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public sealed class LogReaderTests : IAsyncLifetime
{
    private const int Writers = 8;
    private const int Each = 40;

    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_reader_polling_during_concurrent_appends_sees_every_position_once()
    {
        var reader = _store.Node.GetRequiredService<LogReader>();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++) await _store.Open();
        })));

        var seen = await Poll(writing, async position => [.. (await reader.After(position, 7, CancellationToken.None)).Select(e => e.Position)]);

        seen.Count.ShouldBe(Writers * Each);
        seen.ShouldBe(seen.Distinct().Order());
    }

    /// <summary>The positive control: the same poll over a sequence drawn without the ordering lock loses events.</summary>
    [Fact]
    public async Task A_reader_of_numbers_drawn_without_the_lock_does_not()
    {
        await _store.Run("create table naive (position bigint primary key default nextval('mt_events_sequence'))");
        var (drawn, writing) = (new SemaphoreSlim(0), new SemaphoreSlim(0));
        var late = Task.Run(async () =>
        {
            await using var connection = await _store.Owner.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var insert = new Npgsql.NpgsqlCommand("insert into naive default values", connection)) await insert.ExecuteNonQueryAsync();
            drawn.Release();
            await writing.WaitAsync();
            await transaction.CommitAsync();
        });
        await drawn.WaitAsync();
        await _store.Run("insert into naive default values");
        var first = await Positions(0);
        writing.Release();
        await late;

        var seen = first.Concat(await Positions(first[^1])).ToList();

        seen.Count.ShouldBe(1);
        (await _store.Ask<long>("select count(*) from naive")).ShouldBe(2);

        async Task<List<long>> Positions(long after)
        {
            await using var select = _store.Owner.CreateCommand($"select position from naive where position > {after} order by 1");
            await using var rows = await select.ExecuteReaderAsync();
            var positions = new List<long>();
            while (await rows.ReadAsync()) positions.Add(rows.GetInt64(0));
            return positions;
        }
    }

    [Fact]
    public async Task A_follower_is_woken_by_what_is_appended()
    {
        var first = await _store.Open("Before");
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var seen = new List<Recorded>();
        await foreach (var e in _store.Node.GetRequiredService<LogReader>().Follow(0, enough.Token))
        {
            seen.Add(e);
            if (seen.Count == 1) await _store.Add(first, 1, new ItemAdded("a", 1, Cases.Day(1)));
            if (seen.Count == 2) break;
        }

        seen.Select(e => e.Version).ShouldBe([1, 2]);
    }

    private static async Task<List<long>> Poll(Task writing, Func<long, Task<IReadOnlyList<long>>> after)
    {
        var seen = new List<long>();
        for (var last = false; ;)
        {
            var more = await after(seen.Count == 0 ? 0 : seen[^1]);
            seen.AddRange(more);
            if (last && more.Count == 0) return seen;
            last = writing.IsCompleted;
            if (last) await writing;
        }
    }
}
