using ReviewTracker.Benchmarks.Measuring;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>Load, decide, append on streams of 50 events with one view: the store against plain SQL doing the same.</summary>
internal static class ChangePart
{
    private const int Length = 50;

    private static readonly (int, Bar?)[] s_bars = [(1, Bar.Least(0.7)), (8, Bar.Least(0.4)), (32, Bar.Least(0.4))];
    private static readonly PersonId s_person = new(Guid.NewGuid());

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await using var database = await FreshDatabase.Start(asked, "change");
        var model = await Model(database);
        var meetings = await Meetings.Of(database, model, asked.Quick ? 500 : 3_000);
        var sample = await Sample(database, model);
        await meetings.Reset();
        var raw = new RawChanges(database.Raw, sample);
        return await Compared.At(asked, "Load 50 events, decide, append with one view", s_bars, atOnce =>
        [
            () => Turn(asked, meetings, atOnce, stream => Change(database, stream)),
            () => Turn(asked, meetings, atOnce, stream => raw.Change(stream, serialise: false)),
            () => Turn(asked, meetings, atOnce, stream => raw.Change(stream, serialise: true)),
        ]);
    }

    private static async Task<double> Turn(Asked asked, Meetings meetings, int atOnce, Func<Guid, Task> act)
    {
        var rate = await Throughput.PerSecond(atOnce, asked.Turn, meetings.Ids.Count, i => act(meetings.Ids[i]));
        await meetings.Reset();
        return rate;
    }

    private static Task<Appended> Change(FreshDatabase database, Guid stream) => database.Streams.Change<Meeting>(
        stream, Length, new Act(s_person, Guid.NewGuid()), meeting => RecordDecisionHandler.Handle(Invented.Decision(), meeting), CancellationToken.None);

    private static async Task<Guid> Model(FreshDatabase database)
    {
        var stream = Guid.NewGuid();
        var held = Invented.Meeting(stream);
        var (meeting, events) = (Meeting.Create(held), new List<object> { held });
        while (events.Count < Length)
        {
            var decided = RecordDecisionHandler.Handle(Invented.Decision(), meeting);
            meeting = meeting.Apply(decided);
            events.Add(decided);
        }
        await database.Streams.Start(stream, new Act(s_person, Guid.NewGuid()), events, CancellationToken.None);
        return stream;
    }

    /// <summary>What the store writes on such a stream, read back before it is taken away again.</summary>
    private static async Task<RawWrite> Sample(FreshDatabase database, Guid model)
    {
        await Change(database, model);
        return await RawWrite.Of(database.Owner, model);
    }
}
