using System.Diagnostics;
using ReviewTracker.Benchmarks.Measuring;
using ReviewTracker.Store;
using ReviewTracker.Store.Embedded;
using ReviewTracker.Web.Hosting;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>How long loading a demonstration took, and the most memory it had.</summary>
internal sealed record Loading(double Seconds, double Peak);

/// <summary>The folders of loaded demonstrations, kept between runs.</summary>
internal static class DemonstrationData
{
    internal const int Large = 100;

    private static readonly HashSet<int> s_reloaded = [];

    private static string Version => Migration.All[^1].Name;

    internal static string Folder(Asked asked, int scale) => Path.Combine(asked.Data, $"scale-{scale}");

    /// <summary>Makes sure that it is loaded; null where an earlier run had loaded it.</summary>
    internal static async Task<Loading?> Ensure(Asked asked, int scale)
    {
        var folder = Folder(asked, scale);
        var stamp = Path.Combine(folder, "loaded");
        // What an earlier version of the tables holds cannot be compared with what this one does.
        var outdated = File.Exists(stamp) && await File.ReadAllTextAsync(stamp) != Version;
        if (((asked.Reload && s_reloaded.Add(scale)) || outdated) && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        if (File.Exists(stamp)) return null;

        Console.Error.WriteLine($"Loading the demonstration at scale {scale}…");
        var watch = Stopwatch.StartNew();
        await using var program = await RunningProgram.Demonstration(folder, scale);
        var loading = new Loading(watch.Elapsed.TotalSeconds, ProcessMemory.Peak(program.Id) ?? 0);
        await File.WriteAllTextAsync(stamp, Version);
        return loading;
    }

    internal static Task<EmbeddedPostgres> Server(string folder) => EmbeddedPostgres.Start(
        PostgresBinaries.Find(null, PackagedPostgres.Folders), new EmbeddedOptions(folder), CancellationToken.None);
}
