using System.Text.RegularExpressions;
using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>Pages for twenty people at once, at scale 1 and at scale 100; and the queries behind the lists.</summary>
internal static class PagesPart
{
    private const double Most = 100;
    private const double Growth = 1.3;

    private static readonly Regex s_review = new("href=\"(?<path>/reviews/[0-9]{4}-[0-9]+)\"");

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await DemonstrationData.Ensure(asked, 1);
        await DemonstrationData.Ensure(asked, DemonstrationData.Large);
        return [.. await Pages(asked), .. await QueryTimes.Measure(asked)];
    }

    private static async Task<IReadOnlyList<Finding>> Pages(Asked asked)
    {
        await using var small = await RunningProgram.Demonstration(DemonstrationData.Folder(asked, 1), 1);
        await using var large = await RunningProgram.Demonstration(DemonstrationData.Folder(asked, DemonstrationData.Large), DemonstrationData.Large);
        using var few = await Visitors.To(small.Address!);
        using var many = await Visitors.To(large.Address!);
        // The same reviews at both scales: a page must not be dearer for what stands beside it.
        var reviews = s_review.Matches(await few.Read("/reviews?sort=reference")).Select(m => m.Groups["path"].Value).Distinct().ToList();

        var findings = new List<Finding>();
        foreach (var (name, paths) in new (string, IReadOnlyList<string>)[] { ("Caseload", ["/reviews"]), ("Review", reviews), ("Action list", ["/actions"]) })
        {
            findings.AddRange(await Compare(asked, $"{name}, {Visitors.Many} users without a pause", few, many, paths, TimeSpan.Zero));
            findings.AddRange(await Compare(asked, $"{name}, {Visitors.Many} users, a page every half second each", few, many, paths, TimeSpan.FromSeconds(0.5)));
        }
        return findings;
    }

    private static async Task<IReadOnlyList<Finding>> Compare(
        Asked asked, string what, Visitors few, Visitors many, IReadOnlyList<string> paths, TimeSpan pause)
    {
        var given = await Interleaved.Measure(asked.Rounds, () => many.P95(paths, asked.Turn * 2, pause), () => few.P95(paths, asked.Turn * 2, pause));
        return
        [
            Finding.Of($"{what}: 95 of 100 within, at scale {DemonstrationData.Large}", "ms", given[0], Bar.Most(Most)),
            Finding.Of($"{what}: against scale 1", "", Statistics.Ratios(given[0], given[1]), Bar.Most(Growth),
                $"scale 1: {Finding.Words(Statistics.Median(given[1]), "ms")}"),
        ];
    }
}
