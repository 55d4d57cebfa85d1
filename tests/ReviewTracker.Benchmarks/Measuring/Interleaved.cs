namespace ReviewTracker.Benchmarks.Measuring;

/// <summary>Measures several sides in turns, so that the noise of the machine falls on all of them alike.</summary>
internal static class Interleaved
{
    /// <summary>One turn of each side to warm up, then round after round, each beginning with another side.</summary>
    /// <returns>What each side gave, round by round.</returns>
    internal static async Task<IReadOnlyList<double>[]> Measure(int rounds, params Func<Task<double>>[] sides)
    {
        foreach (var side in sides) await side();
        var given = sides.Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < sides.Length; turn++)
            {
                var side = (round + turn) % sides.Length;
                GC.Collect();
                given[side][round] = await sides[side]();
            }
        }
        return given;
    }
}
