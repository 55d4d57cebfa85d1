using System.Diagnostics;

namespace ReviewTracker.Benchmarks.Measuring;

internal static class Throughput
{
    /// <summary>Several at once do one act after the other until the time or the supply is used up; acts a second.</summary>
    internal static async Task<double> PerSecond(int atOnce, TimeSpan time, int supply, Func<int, Task> act)
    {
        var (next, done) = (-1, 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(Work)));
        return done / watch.Elapsed.TotalSeconds;

        async Task Work()
        {
            while (watch.Elapsed < time && Interlocked.Increment(ref next) is var mine && mine < supply)
            {
                await act(mine);
                Interlocked.Increment(ref done);
            }
        }
    }
}
