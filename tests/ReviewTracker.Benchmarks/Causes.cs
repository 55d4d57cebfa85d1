namespace ReviewTracker.Benchmarks;

/// <summary>Why something misses its bar, found out by looking into it; said wherever it does.</summary>
internal static class Causes
{
    private static readonly (string Begins, string Cause)[] s_known = [];

    internal static string Of(Finding finding) =>
        s_known.FirstOrDefault(known => finding.What.StartsWith(known.Begins, StringComparison.Ordinal)).Cause
        ?? "The cause has not been looked into yet";
}
