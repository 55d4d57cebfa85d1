using System.Globalization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Demo;

namespace ReviewTracker.Web.Hosting;

/// <summary>Makes a database into the demonstration, or sees that it is one.</summary>
public sealed class DemonstrationDatabase(HostSettings host, RunningDatabase database, MasterKey key)
{
    private readonly string _owner = host.OwnerConnectionString ?? database.ConnectionString;

    /// <param name="scale">How many times over; null: once, or as it is.</param>
    /// <param name="today">What today shall be; null: the demonstration's own day, or as it is.</param>
    public async Task Prepare(int? scale, DateOnly? today, CancellationToken cancel)
    {
        await using var alone = await DatabaseContents.Alone(_owner, cancel);
        var marks = await Marks.Read(_owner, cancel);
        var state = marks.GetValueOrDefault(Marks.Demonstration);
        if (state is null && !await DatabaseContents.IsEmpty(_owner, cancel)) throw new CannotGoOnException(
            "This database holds something that is not marked as demonstration, so demo leaves it alone. Give it an empty one: another "
            + "ReviewTracker__DataFolder or ConnectionStrings__ReviewTracker.");

        // A load that broke off is marked as demonstration too: there is nothing to lose.
        if (state == Marks.Loading) await DatabaseContents.Clear(_owner, cancel);
        await host.Migrate(database, key, cancel);
        if (state != Marks.Loaded) await Load(scale ?? 1, today ?? DemonstrationHistory.Today, cancel);
        else await AsAsked(marks, scale, today, cancel);
    }

    private async Task Load(int scale, DateOnly today, CancellationToken cancel)
    {
        MustNotBeBefore(DemonstrationHistory.Today, today);
        Console.WriteLine($"Loading the demonstration{(scale == 1 ? "" : $", {scale} times over")}…");
        await Mark(today, cancel, (Marks.Demonstration, Marks.Loading), (Marks.Scale, scale.ToString(CultureInfo.InvariantCulture)));

        await using var store = new ServiceCollection()
            .AddStore(await host.StoreOn(database, key, cancel)).BuildServiceProvider();
        var people = store.GetRequiredService<PeopleDirectory>();
        foreach (var person in DemonstrationHistory.People) await people.Save(person, cancel);
        await store.GetRequiredService<HistoryLoader>().Load(DemonstrationHistory.Acts(scale), cancel);

        await Marks.Write(_owner, new Dictionary<string, string> { [Marks.Demonstration] = Marks.Loaded }, cancel);
    }

    private async Task AsAsked(IReadOnlyDictionary<string, string> marks, int? scale, DateOnly? today, CancellationToken cancel)
    {
        var loaded = marks.GetValueOrDefault(Marks.Scale, "1");
        if (scale is { } asked && asked.ToString(CultureInfo.InvariantCulture) != loaded) throw new CannotGoOnException(
            $"This demonstration was loaded at scale {loaded}. For another, name another ReviewTracker__DataFolder.");
        if (today is not { } day) return;

        if (await DatabaseContents.LastRecorded(_owner, cancel) is { } last) MustNotBeBefore(last.UkDate(), day);
        await Mark(day, cancel);
    }

    private static void MustNotBeBefore(DateOnly reached, DateOnly today)
    {
        if (today < reached) throw new CannotGoOnException(
            $"What is on record reaches {reached:yyyy-MM-dd}, and nothing is recorded in the past: --today must be that day or later.");
    }

    private Task Mark(DateOnly today, CancellationToken cancel, params (string Name, string Value)[] more)
    {
        var marks = more.ToDictionary(m => m.Name, m => m.Value);
        marks[Marks.ClockOffset] = OffsetClock.OffsetTo(today, DateTimeOffset.UtcNow).ToString("c", CultureInfo.InvariantCulture);
        return Marks.Write(_owner, marks, cancel);
    }
}
