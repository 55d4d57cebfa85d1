using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public sealed class AppendTests : IAsyncLifetime
{
    private CaseStore _store = null!;

    public async Task InitializeAsync() => _store = await CaseStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_was_written_is_read_back_with_who_and_when()
    {
        var stream = await _store.Open("Alder", "She was known to nobody.");
        await _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)), CaseStore.NewAct("Asked by letter"));

        var events = await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None);

        events.Select(e => e.Version).ShouldBe([1, 2]);
        events[1].Data.ShouldBe(new ItemAdded("a", 3, Cases.Day(2)));
        events.ShouldAllBe(e => e.By == CaseStore.Somebody);
        events[1].Position.ShouldBeGreaterThan(events[0].Position);
        events[1].Reason!.Cipher.ShouldStartWith("s1.");
        (await _store.Streams.Load<CasePage>(stream, CancellationToken.None))!.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_document_is_there_as_soon_as_the_append_is()
    {
        var stream = await _store.Open("Birch");
        await _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)));

        var page = await _store.Views.Get<CasePage>(stream, CancellationToken.None);

        page!.Version.ShouldBe(2);
        page.State.Title.ShouldBe("Birch");
        page.State.Items["a"].ShouldBe(new CasePage.Item(3, Cases.Day(2)));
        var folded = await _store.Streams.Load<CasePage>(stream, CancellationToken.None);
        page.State.LastAt.ShouldBe(folded!.State.LastAt);
    }

    [Fact]
    public async Task The_same_command_again_answers_with_its_first_result()
    {
        var (stream, act) = (await _store.Open(), CaseStore.NewAct());
        var first = await _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)), act);
        await _store.Add(stream, 2, new ItemAdded("b", 4, Cases.Day(2)));

        var again = await _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)), act);

        again.Repeated.ShouldBeTrue();
        again.Position.ShouldBe(first.Position);
        again.Versions.ShouldBe(first.Versions);
        (await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_command_from_many_at_once_is_one_event()
    {
        var (stream, act) = (await _store.Open(), CaseStore.NewAct());

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)), act)));

        results.Count(r => !r.Repeated).ShouldBe(1);
        results.Select(r => r.Position).Distinct().Count().ShouldBe(1);
        (await _store.Streams.Read(stream, AsAt.Now, CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Starting_a_stream_twice_is_a_conflict_and_the_same_start_again_is_not()
    {
        var (stream, act) = (Guid.NewGuid(), CaseStore.NewAct());
        await _store.Streams.Start(stream, act, Cases.Opening(), CancellationToken.None);

        (await _store.Streams.Start(stream, act, Cases.Opening(), CancellationToken.None)).Repeated.ShouldBeTrue();
        var moved = await Should.ThrowAsync<StreamMovedOnException>(() =>
            _store.Streams.Start(stream, CaseStore.NewAct(), Cases.Opening(), CancellationToken.None));
        moved.Since.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_moved_stream_is_a_conflict_that_shows_what_happened()
    {
        var stream = await _store.Open();
        await _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)));

        var moved = await Should.ThrowAsync<StreamMovedOnException>(() => _store.Add(stream, 1, new ItemDropped("a", Cases.Day(3))));

        moved.Since.Single().Data.ShouldBe(new ItemAdded("a", 3, Cases.Day(2)));
    }

    [Fact]
    public async Task A_moved_stream_whose_own_part_is_untouched_is_decided_anew()
    {
        var stream = await _store.Open();
        await _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)));

        var appended = await _store.Add(stream, 1, new ItemAdded("b", 4, Cases.Day(2)));

        appended.Versions[stream].ShouldBe(3);
    }

    [Fact]
    public async Task A_refusal_brought_about_by_somebody_else_is_a_conflict_and_otherwise_a_refusal()
    {
        var stream = await _store.Open();
        await _store.Add(stream, 1, new ItemAdded("a", 3, Cases.Day(2)));
        object Refusing(CasePage page) => throw new RefusedException(new Unwanted());

        await Should.ThrowAsync<StreamMovedOnException>(() =>
            _store.Streams.Change<CasePage>(stream, 1, CaseStore.NewAct(), Refusing, CancellationToken.None));
        await Should.ThrowAsync<RefusedException>(() =>
            _store.Streams.Change<CasePage>(stream, 2, CaseStore.NewAct(), Refusing, CancellationToken.None));
    }

    [Fact]
    public async Task Several_streams_are_written_together_or_not_at_all()
    {
        var (one, other) = (await _store.Open("Alder"), await _store.Open("Birch"));
        StreamWrite[] Writes(long otherVersion) =>
        [
            new(one, 1, [new ItemAdded("a", 1, Cases.Day(1))]), new(other, otherVersion, [new ItemAdded("a", 1, Cases.Day(1))]),
            new(Guid.NewGuid(), 0, Cases.Opening("Cedar")),
        ];
        await _store.Add(other, 1, new ItemAdded("a", 3, Cases.Day(2)));

        await Should.ThrowAsync<StreamMovedOnException>(() => _store.Streams.Append(CaseStore.NewAct(), Writes(1), [], CancellationToken.None));
        (await _store.Ask<long>("select count(*) from mt_events")).ShouldBe(3);

        var appended = await _store.Streams.Append(CaseStore.NewAct(), Writes(2), [], CancellationToken.None);
        appended.Versions.Count.ShouldBe(3);
        (await _store.Ask<long>("select count(*) from mt_events")).ShouldBe(6);
    }

    [Fact]
    public async Task An_asserted_stream_that_moved_stops_the_append()
    {
        var (one, other) = (await _store.Open("Alder"), await _store.Open("Birch"));
        await _store.Add(other, 1, new ItemAdded("a", 3, Cases.Day(2)));
        Task<Appended> Append(long seen) => _store.Streams.Append(
            CaseStore.NewAct(), [new(one, 1, [new ItemAdded("a", 1, Cases.Day(1))])], [new(other, seen)], CancellationToken.None);

        var moved = await Should.ThrowAsync<StreamMovedOnException>(() => Append(1));

        moved.Stream.ShouldBe(other);
        moved.Since.Count.ShouldBe(1);
        (await Append(2)).Versions[one].ShouldBe(2);
    }

    [Fact]
    public async Task A_stream_that_is_not_there_is_missing()
    {
        await Should.ThrowAsync<StreamMissingException>(() => _store.Add(Guid.NewGuid(), 1, new ItemAdded("a", 1, Cases.Day(1))));
        (await _store.Streams.Load<CasePage>(Guid.NewGuid(), CancellationToken.None)).ShouldBeNull();
    }

    private sealed record Unwanted() : Refusal("Not now.");
}
