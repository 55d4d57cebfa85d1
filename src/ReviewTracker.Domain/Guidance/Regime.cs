using System.Collections.Frozen;
using System.Collections.Immutable;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Guidance;

/// <summary>
/// One version of the rules a review follows: its milestones in order, with limits and recipients. What a review is
/// called is no part of it.
/// </summary>
/// <param name="Id">Permanent; stands in events ("dhr-2016").</param>
/// <param name="ValidFrom">The first day on which this version applies.</param>
public sealed record Regime(
    string Id, string Name, string Version, DateOnly ValidFrom, ImmutableList<Milestone> Milestones)
{
    private readonly FrozenDictionary<string, int> _places =
        Milestones.Select((milestone, place) => (milestone.Id, place)).ToFrozenDictionary(m => m.Id, m => m.place);

    public Milestone? Find(string milestone) => _places.TryGetValue(milestone, out var place) ? Milestones[place] : null;

    /// <summary>Its place in the list; the later one wins where dates are equal. -1 when it is not in it.</summary>
    public int PlaceOf(string milestone) => _places.GetValueOrDefault(milestone, -1);
}

/// <summary>One step in a review's life.</summary>
/// <param name="Id">Permanent; stands in events ("terms-agreed").</param>
/// <param name="Who">Whose step it is, in words.</param>
/// <param name="Stage">The stage it leads to; null for one that bears no stage.</param>
/// <param name="Recurs">May be reached more than once.</param>
/// <param name="OwnCommand">Recorded by an act of its own (a decision, a publication), not as a plain milestone.</param>
/// <param name="LimitInWords">What the guidance says of its limit, where that is no number.</param>
/// <param name="Recipients">Who is told or sent it.</param>
public sealed record Milestone(
    string Id, string Title, string Who, Stage? Stage, bool Recurs, bool OwnCommand, Limit? Limit, string? LimitInWords,
    ImmutableList<string> Recipients);
