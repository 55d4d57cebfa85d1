using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public sealed class ConcurrencyTests : IAsyncLifetime
{
    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Of_many_who_saw_the_same_version_exactly_one_wins()
    {
        var (stream, other) = (await _store.Open(), _store.AnotherNode());
        for (var version = 1; version <= 15; version++)
        {
            var seen = version;
            var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
            {
                var streams = (i % 2 == 0 ? _store.Node : other).GetRequiredService<Streams>();
                try
                {
                    await streams.Change<CasePage>(stream, seen, CaseStore.NewAct(), _ => new ItemAdded("same", i, Cases.Day(i)), CancellationToken.None);
                    return true;
                }
                catch (StreamMovedOnException moved)
                {
                    moved.Since.ShouldNotBeEmpty();
                    return false;
                }
            }));
            won.Count(w => w).ShouldBe(1);
        }
        await Sound(16);
    }

    [Fact]
    public async Task Parts_that_do_not_touch_are_all_written_to_one_stream()
    {
        var (stream, other) = (await _store.Open(), _store.AnotherNode());

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => (i % 2 == 0 ? _store.Node : other).GetRequiredService<Streams>()
            .Change<CasePage>(stream, 1, CaseStore.NewAct(), _ => new ItemAdded($"<{i}>", i, Cases.Day(i)), CancellationToken.None)));

        (await _store.Views.Get<CasePage>(stream, CancellationToken.None))!.State.Items.Count.ShouldBe(16);
        await Sound(17);
    }

    [Fact]
    public async Task Many_streams_are_written_at_once_also_in_pairs_named_in_either_order()
    {
        var streams = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => _store.Open($"Case {i}")));

        await Task.WhenAll(Enumerable.Range(0, 48).Select(i =>
        {
            var (one, other) = (streams[i % 6], streams[(i + 1 + i / 6 % 5) % 6]);
            return _store.Streams.Append(
                CaseStore.NewAct(), [new(one, 1, [new ItemAdded($"<{i}>", i, Cases.Day(1))]), new(other, 1, [new ItemAdded($"<{i}>", i, Cases.Day(1))])],
                [], CancellationToken.None);
        }));

        await Sound(6 + 96);
    }

    private async Task Sound(long events)
    {
        var verdict = await _store.Node.GetRequiredService<Verify>().Run(CancellationToken.None);
        verdict.Holds.ShouldBeTrue(verdict.Finding);
        verdict.Events.ShouldBe(events);
    }
}
