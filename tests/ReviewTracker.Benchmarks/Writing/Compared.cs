using ReviewTracker.Benchmarks.Measuring;

namespace ReviewTracker.Benchmarks.Writing;

internal static class Compared
{
    /// <summary>Ratios of what was done a second: the store (first) against plain SQL, and against plain SQL that also serialises.</summary>
    internal static IEnumerable<Finding> Of(string what, Bar? bar, IReadOnlyList<double>[] given)
    {
        var rates = given.Select(rounds => Finding.Words(Statistics.Median(rounds), "a second")).ToList();
        yield return Finding.Of(what, "", Statistics.Ratios(given[0], given[1]), bar, $"{rates[0]} against {rates[1]}");
        if (given.Length > 2)
            yield return Finding.Of($"{what}, the other side serialising too", "", Statistics.Ratios(given[0], given[2]), null, $"against {rates[2]}");
    }
}
