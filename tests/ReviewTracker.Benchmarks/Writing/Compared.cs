using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>The store (the first side) against plain SQL, and against plain SQL that also serialises.</summary>
internal static class Compared
{
    internal static async Task<IReadOnlyList<Finding>> At(
        Asked asked, string what, IReadOnlyList<(int AtOnce, Bar? Bar)> bars, Func<int, Func<Task<double>>[]> sides)
    {
        // Until everything is compiled for good; one at a time alone would take too long over it.
        foreach (var side in sides(8)) await side();
        var findings = new List<Finding>();
        foreach (var (atOnce, bar) in bars)
            findings.AddRange(Ratios($"{what}, {atOnce} at once", bar, await Interleaved.Measure(asked.Rounds, sides(atOnce))));
        return findings;
    }

    private static IEnumerable<Finding> Ratios(string what, Bar? bar, IReadOnlyList<double>[] given)
    {
        var rates = given.Select(rounds => Finding.Words(Statistics.Median(rounds), "a second")).ToList();
        yield return Finding.Of(what, "", Statistics.Ratios(given[0], given[1]), bar, $"{rates[0]} against {rates[1]}");
        if (given.Length > 2)
            yield return Finding.Of($"{what}, the other side serialising too", "", Statistics.Ratios(given[0], given[2]), null, $"against {rates[2]}");
    }
}
