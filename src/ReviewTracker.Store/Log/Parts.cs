using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Log;

/// <summary>Whether two writers of one stream are in each other's way.</summary>
internal static class Parts
{
    internal static bool Overlap(IReadOnlyList<Recorded> since, IReadOnlyList<object> decided) =>
        since.Any(s => decided.Any(d => Aside(s.Data) == Aside(d) && Overlap(Of(s.Data), Of(d))));

    private static bool Aside(object e) => e is ITouchesPart { Aside: true };

    private static string Of(object e) => e is ITouchesPart touching ? touching.Part : "";

    private static bool Overlap(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);
}
