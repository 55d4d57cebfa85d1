using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>What a target cell says: a target that is certain, or a question with what it may mean.</summary>
public abstract record TargetReading
{
    /// <summary>Read without doubt; <c>Note</c> says how, where the reader may wonder.</summary>
    public sealed record Certain(Target Target, string? Note = null) : TargetReading;

    public sealed record Asked(string Message, ImmutableList<Proposal> Proposals) : TargetReading;
}
