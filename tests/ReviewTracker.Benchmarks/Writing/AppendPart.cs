using System.Text.Json;
using ReviewTracker.Benchmarks.Measuring;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>One event and its view to a new stream: the store against plain Npgsql writing the same rows.</summary>
internal static class AppendPart
{
    private static readonly (int, Bar?)[] s_bars = [(1, Bar.Least(0.7)), (8, Bar.Least(0.35)), (32, Bar.Least(0.35))];
    private static readonly (int, Bar?)[] s_none = [(1, null), (8, null), (32, null)];
    private static readonly PersonId s_person = new(Guid.NewGuid());
    private static int s_number;

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await using var database = await FreshDatabase.Start(asked, "append");
        var raw = new RawAppends(database.Raw);
        var recommendation = await Sample(database, Invented.Recommendation);
        var notification = await Sample(database, stream => Invented.Notification(stream, RawWrite.Reference));
        Func<Task<double>>[] OneEvent(int atOnce) =>
        [
            () => Turn(asked, atOnce, () => Start(database, Invented.Recommendation)),
            () => Turn(asked, atOnce, () => raw.Write(recommendation.For(Guid.NewGuid()))),
            () => Turn(asked, atOnce, () => raw.Write(Serialised(recommendation))),
        ];
        Func<Task<double>>[] Notification(int atOnce) =>
        [
            () => Turn(asked, atOnce, () => Start(database, stream => Invented.Notification(stream, Reference()))),
            () => Turn(asked, atOnce, () => raw.Write(notification.For(Guid.NewGuid(), Reference()))),
        ];
        return
        [
            .. await Compared.At(asked, "Append one event and its view", s_bars, OneEvent),
            .. await Compared.At(asked, "Append a notification: two views, history row, new key, sealed texts", s_none, Notification),
        ];
    }

    private static Task<double> Turn(Asked asked, int atOnce, Func<Task> act) =>
        Throughput.PerSecond(atOnce, asked.Turn, int.MaxValue, _ => act());

    private static Task<Appended> Start(FreshDatabase database, Func<Guid, object> opening)
    {
        var stream = Guid.NewGuid();
        return database.Streams.Start(stream, new Act(s_person, Guid.NewGuid()), [opening(stream)], CancellationToken.None);
    }

    private static async Task<RawWrite> Sample(FreshDatabase database, Func<Guid, object> opening)
    {
        var stream = Guid.NewGuid();
        await database.Streams.Start(stream, new Act(s_person, Guid.NewGuid()), [opening(stream)], CancellationToken.None);
        return await RawWrite.Of(database.Owner, stream);
    }

    private static RawWrite Serialised(RawWrite sample)
    {
        var stream = Guid.NewGuid();
        var made = Invented.Recommendation(stream);
        return sample with
        {
            Stream = stream, Event = JsonSerializer.Serialize(made, StoreJson.Options),
            Views = [sample.Views[0] with { Data = JsonSerializer.Serialize(ActionPlan.Create(made), StoreJson.Options) }],
        };
    }

    private static string Reference() => $"2026/{Interlocked.Increment(ref s_number):000000}";
}
