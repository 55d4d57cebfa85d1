namespace ReviewTracker.Domain.Kernel;

/// <summary>
/// A look at the past, in any combination of senses: what was true on a day, what was known at a time, and the log or the
/// stream up to a place. Nothing set means now.
/// </summary>
public sealed record AsAt
{
    public static readonly AsAt Now = new();

    /// <summary>Only facts whose business day is this day or earlier.</summary>
    public DateOnly? TrueOn { get; init; }

    /// <summary>Only what had been recorded by this instant.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    public long? Position { get; init; }
    public long? Version { get; init; }

    public bool IsNow => this == Now;

    public bool Includes(Recorded e) =>
        (TrueOn is null || e.Day <= TrueOn)
        && (KnownAt is null || e.At <= KnownAt)
        && (Position is null || e.Position <= Position)
        && (Version is null || e.Version <= Version);
}
