using System.Text.Json;
using ReviewTracker.Benchmarks.Measuring;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>One event and its view to a new stream: the store against plain Npgsql writing the same rows.</summary>
internal static class AppendPart
{
    private static readonly (int AtOnce, double Least)[] s_bars = [(1, 0.7), (8, 0.35), (32, 0.35)];
    private static readonly PersonId s_person = new(Guid.NewGuid());
    private static int s_number;

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await using var database = await FreshDatabase.Start(asked, "append");
        var raw = new RawAppends(database.Raw);
        var recommendation = await Sample(database, Invented.Recommendation);
        var notification = await Sample(database, stream => Invented.Notification(stream, RawWrite.Reference));
        var findings = new List<Finding>();
        foreach (var (atOnce, least) in s_bars)
            findings.AddRange(Compared.Of($"Append one event and its view, {atOnce} at once", Bar.Least(least), await Interleaved.Measure(
                asked.Rounds,
                () => Turn(asked, atOnce, () => Start(database, Invented.Recommendation)),
                () => Turn(asked, atOnce, () => raw.Write(recommendation.For(Guid.NewGuid()))),
                () => Turn(asked, atOnce, () => raw.Write(Serialised(recommendation))))));
        foreach (var (atOnce, _) in s_bars)
            findings.AddRange(Compared.Of($"Append a notification: two views, history row, new key, sealed texts, {atOnce} at once", null, await Interleaved.Measure(
                asked.Rounds,
                () => Turn(asked, atOnce, () => Start(database, stream => Invented.Notification(stream, Reference()))),
                () => Turn(asked, atOnce, () => raw.Write(notification.For(Guid.NewGuid(), Reference()))))));
        return findings;
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
