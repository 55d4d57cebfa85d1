namespace ReviewTracker.Benchmarks.Measuring;

internal static class Statistics
{
    internal static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The smallest number that 95 of 100 do not pass.</summary>
    internal static double P95(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
    }

    /// <summary>Round by round, so that whatever disturbed one round disturbed both of its sides.</summary>
    internal static IReadOnlyList<double> Ratios(IReadOnlyList<double> ours, IReadOnlyList<double> others) =>
        [.. ours.Zip(others, (one, other) => one / other)];
}
