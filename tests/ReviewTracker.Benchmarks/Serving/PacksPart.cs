using System.Diagnostics;
using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>The reports that read a whole county, one at a time for the coordinator, as the page and as a file, at both scales.</summary>
internal static class PacksPart
{
    private static readonly (string Name, string Path, double Small, double Large)[] s_reports =
    [
        ("Quarterly pack", "/reports/pack", 1, 3),
        ("Quarterly pack for Word", "/reports/pack?format=docx", 1, 3),
        ("Quarterly pack for Excel", "/reports/pack?format=xlsx", 1, 3),
        ("Changed since the last meeting", "/reports/changed", 1, 3),
        ("Dashboard", "/reports/dashboard", 1, 3),
        ("Dashboard, two days side by side", "/reports/dashboard?against=2025-03-31", 1, 3),
        ("Year end", "/reports/year-end", 1, 3),
    ];

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked) =>
        [.. await At(asked, 1, report => report.Small), .. await At(asked, DemonstrationData.Large, report => report.Large)];

    private static async Task<IReadOnlyList<Finding>> At(Asked asked, int scale, Func<(string Name, string Path, double Small, double Large), double> most)
    {
        await DemonstrationData.Ensure(asked, scale);
        await using var program = await RunningProgram.Demonstration(DemonstrationData.Folder(asked, scale), scale);
        using var visitor = Visitors.One(program.Address!);
        await visitor.GetStringAsync(new Uri("/", UriKind.Relative));
        var findings = new List<Finding>();
        foreach (var report in s_reports)
        {
            var size = 0L;
            var given = await Interleaved.Measure(asked.Rounds, async () =>
            {
                var began = Stopwatch.GetTimestamp();
                size = (await visitor.GetByteArrayAsync(new Uri(report.Path, UriKind.Relative))).LongLength;
                return Stopwatch.GetElapsedTime(began).TotalSeconds;
            });
            findings.Add(Finding.Of($"{report.Name}, at scale {scale}", "s", given[0], Bar.Most(most(report)), $"{size / 1000:N0} KB"));
        }

        findings.Add(Finding.Of($"Resident memory at the most of the program that makes them, at scale {scale}", "MB", [ProcessMemory.Peak(program.Id) ?? 0]));
        return findings;
    }
}
