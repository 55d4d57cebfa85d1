using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public sealed class HistoryLoaderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset s_start = new(2015, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_loaded_history_reads_opens_verifies_and_goes_on_like_a_lived_one()
    {
        var streams = Enumerable.Range(0, 40).Select(_ => Guid.NewGuid()).ToList();

        var loaded = await Loader().Load(Past(streams), CancellationToken.None);

        loaded.ShouldBe(40 * 11);
        (await _store.Node.GetRequiredService<Verify>().Run(CancellationToken.None)).ShouldSatisfyAllConditions(
            v => v.Holds.ShouldBeTrue(v.Finding), v => v.Events.ShouldBe(loaded));
        var page = await _store.Views.Get<CasePage>(streams[3], CancellationToken.None);
        page!.Version.ShouldBe(11);
        page.State.LastAt.ShouldBe(s_start.AddHours(10 * 40 + 3));
        var opened = await _store.Node.GetRequiredService<SealedTexts>().Open([page.State.Story], CancellationToken.None);
        opened[page.State.Story].ShouldBe("Story 3");
        (await _store.Node.GetRequiredService<NameLookup>().Find("case 3", new Viewer(CaseStore.Somebody, [], []), CancellationToken.None)).ShouldBe([streams[3]]);
        (await _store.Add(streams[3], 11, new ItemDropped("item 1", Cases.Day(50)))).Versions[streams[3]].ShouldBe(12);
        (await _store.Node.GetRequiredService<Verify>().Run(CancellationToken.None)).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_an_empty_database_or_one_marked_as_a_demonstration_takes_it()
    {
        await _store.Open();
        await Should.ThrowAsync<InvalidOperationException>(() => Loader().Load(Past([Guid.NewGuid()]), CancellationToken.None));
        await Should.ThrowAsync<InvalidOperationException>(() => _store.Node.GetRequiredService<Installation>().MarkDemonstration(CancellationToken.None));

        await using var empty = await CaseStore.Create();
        await empty.Node.GetRequiredService<Installation>().MarkDemonstration(CancellationToken.None);
        await empty.Open();
        (await empty.Node.GetRequiredService<HistoryLoader>().Load(Past([Guid.NewGuid()]), CancellationToken.None)).ShouldBe(11);
        (await empty.Node.GetRequiredService<Verify>().Run(CancellationToken.None)).Holds.ShouldBeTrue();
    }

    private HistoryLoader Loader() => _store.Node.GetRequiredService<HistoryLoader>();

    private static IEnumerable<PastAct> Past(List<Guid> streams)
    {
        for (var act = 0; act < 11; act++)
            for (var i = 0; i < streams.Count; i++)
                yield return new PastAct(streams[i], s_start.AddHours(act * streams.Count + i), CaseStore.Somebody,
                    [act == 0 ? new CaseOpened($"Case {i}", Cases.Day(0), Narrative.Of($"Story {i}"), streams[i]) : new ItemAdded($"item {act % 3}", act, Cases.Day(act))]);
    }
}
