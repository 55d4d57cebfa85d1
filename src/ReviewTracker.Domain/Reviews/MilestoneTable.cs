using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>A milestone reached on a day.</summary>
/// <param name="Note">What was noted with it; for a decision its reason.</param>
/// <param name="Outcome">For a decision: what was decided.</param>
/// <param name="Verdict">For a quality assurance letter: what it said.</param>
/// <param name="Annotations">Notes added later.</param>
/// <param name="Corrections">Why its day was put right, oldest first.</param>
/// <param name="UndoneOn">For a sign-off: the day the review was opened again.</param>
public sealed record Reached(
    string Milestone, DateOnly On, Narrative? Note, DecisionOutcome? Outcome, QaVerdict? Verdict,
    ImmutableList<Narrative> Annotations, ImmutableList<Correction> Corrections, DateOnly? UndoneOn)
{
    public bool StandsOn(DateOnly day) => On <= day && (UndoneOn is null || day < UndoneOn);
}

/// <summary>A day was put right.</summary>
public sealed record Correction(DateOnly WasOn, Narrative Reason);

/// <summary>
/// What was reached when. Asked with a day, because a correction may have moved an entry past it: entries of later days
/// are there but do not stand yet.
/// </summary>
public sealed record MilestoneTable(ImmutableList<Reached> Entries)
{
    public static readonly MilestoneTable Empty = new([]);

    public MilestoneTable Reach(
        string milestone, DateOnly on, Narrative? note, DecisionOutcome? outcome = null, QaVerdict? verdict = null) =>
        new(Entries.Add(new(milestone, on, note, outcome, verdict, [], [], null)));

    /// <summary>
    /// Works also when the entry itself is not there, because its day lies beyond the day that is looked at: the
    /// correction then is the fact.
    /// </summary>
    public MilestoneTable Correct(MilestoneCorrected e)
    {
        var place = PlaceOf(e.Milestone, e.WasOn);
        var was = place < 0 ? new(e.Milestone, e.WasOn, null, e.Outcome, e.Verdict, [], [], null) : Entries[place];
        var others = place < 0 ? Entries : Entries.RemoveAt(place);
        return e.On is { } on
            ? new(others.Add(was with { On = on, Corrections = was.Corrections.Add(new(e.WasOn, e.Reason)) }))
            : new(others);
    }

    public MilestoneTable Annotate(MilestoneAnnotated e)
    {
        var place = PlaceOf(e.Milestone, e.ReachedOn);
        return place < 0 ? this : new(Entries.SetItem(place,
            Entries[place] with { Annotations = Entries[place].Annotations.Add(e.Note) }));
    }

    /// <summary>What stands of this milestone no longer does from that day.</summary>
    public MilestoneTable Undo(string milestone, DateOnly on) =>
        new(Entries.ConvertAll(e => e.Milestone == milestone && e.StandsOn(on) ? e with { UndoneOn = on } : e));

    /// <summary>Every time it was reached by the day, earliest first.</summary>
    public IEnumerable<Reached> Of(string milestone, DateOnly day) =>
        Entries.Where(e => e.Milestone == milestone && e.StandsOn(day)).OrderBy(e => e.On);

    public DateOnly? First(string milestone, DateOnly day) => Of(milestone, day).FirstOrDefault()?.On;

    public DateOnly? Latest(string milestone, DateOnly day) => Of(milestone, day).LastOrDefault()?.On;

    private int PlaceOf(string milestone, DateOnly on) => Entries.FindIndex(e => e.Milestone == milestone && e.On == on);
}
