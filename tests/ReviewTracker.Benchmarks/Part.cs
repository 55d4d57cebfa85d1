using ReviewTracker.Benchmarks.Serving;
using ReviewTracker.Benchmarks.Writing;

namespace ReviewTracker.Benchmarks;

/// <summary>One part of the run, by the name it is asked for.</summary>
internal sealed record Part(string Name, Func<Asked, Task<IReadOnlyList<Finding>>> Measure)
{
    internal static IReadOnlyList<Part> All { get; } =
    [
        new("append", AppendPart.Measure),
        new("change", ChangePart.Measure),
        new("rebuild", RebuildPart.Measure),
        new("pages", PagesPart.Measure),
        new("signin", SignInPart.Measure),
        new("start", StartPart.Measure),
        new("office", OfficePart.Measure),
        new("chasing", ChasingPart.Measure),
        new("packs", PacksPart.Measure),
    ];

    internal static IReadOnlyList<string> Names { get; } = [.. All.Select(part => part.Name)];
}
