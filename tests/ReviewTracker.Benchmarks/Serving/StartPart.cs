using System.Diagnostics;
using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>The first page: what it weighs, how soon it is there, and the memory of the program behind it.</summary>
internal static class StartPart
{
    private const int Requests = 200;

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await DemonstrationData.Ensure(asked, 1);
        var (seconds, memory, first) = (new List<double>(), new List<double>(), default(ColdPage));
        for (var round = 0; round < asked.Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await using var program = await RunningProgram.Demonstration(DemonstrationData.Folder(asked, 1), 1);
            first = await ColdPage.Of(program.Address!);
            seconds.Add((watch.Elapsed - first.AfterDocument).TotalSeconds);
            memory.Add(await MemoryAfter(program));
        }
        return
        [
            Finding.Of("First page cold, weight", "KB", [first!.Bytes / 1000.0], Bar.Most(90), $"compressed, headers left out: {first.InWords}"),
            Finding.Of("First page cold, fetched in", Finding.Count, [first.Requests], Bar.Most(8)),
            Finding.Of("Warm start to first page, database included", "s", seconds, Bar.Most(2)),
            Finding.Of($"Resident memory after {Requests} requests", "MB", memory, Bar.Most(250)),
        ];
    }

    private static async Task<double> MemoryAfter(RunningProgram program)
    {
        using var visitor = Visitors.One(program.Address!);
        string[] pages = ["/", "/reviews", "/actions", "/search"];
        for (var i = 0; i < Requests; i++)
        {
            using var answer = await visitor.GetAsync(new Uri(pages[i % pages.Length], UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        }
        return ProcessMemory.Resident(program.Id) ?? 0;
    }
}
