using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>Twenty people on one running program, each with a browser's cookies, signed in as the coordinator.</summary>
internal sealed class Visitors : IDisposable
{
    internal const int Many = 20;

    private readonly IReadOnlyList<HttpClient> _all;

    private Visitors(IReadOnlyList<HttpClient> all) => _all = all;

    internal static async Task<Visitors> To(Uri address)
    {
        var all = Enumerable.Range(0, Many).Select(_ => One(address)).ToList();
        foreach (var visitor in all) await Get(visitor, "/");
        return new Visitors(all);
    }

    internal Task<string> Read(string path) => Get(_all[0], path);

    /// <summary>Everybody asks for page after page; the time 95 of 100 answers took no longer than, in milliseconds.</summary>
    /// <param name="pause">Between an answer and the next request.</param>
    internal async Task<double> P95(IReadOnlyList<string> paths, TimeSpan time, TimeSpan pause)
    {
        var took = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(_all.Select((visitor, first) => Task.Run(async () =>
        {
            // Not all of them in the same moment.
            await Task.Delay(pause * first / Many);
            for (var i = first; watch.Elapsed < time; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await Get(visitor, paths[i % paths.Count]);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (pause > TimeSpan.Zero) await Task.Delay(pause);
            }
        })));
        return Statistics.P95(took);
    }

    public void Dispose()
    {
        foreach (var visitor in _all) visitor.Dispose();
    }

    internal static HttpClient One(Uri address) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false }) { BaseAddress = address };

    private static async Task<string> Get(HttpClient visitor, string path)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
