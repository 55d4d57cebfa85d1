using System.Collections.Immutable;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>
/// How a review went: milestones reached, dates agreed, pauses, ends. Decisions and pages read the same one. Whatever
/// depends on a day is asked with it.
/// </summary>
/// <param name="Withdrawals">The days on which the published review was taken down.</param>
public sealed record Course(
    DateOnly OpenedOn, bool OutOfArea, ImmutableList<RegimeChoice> Regimes, MilestoneTable Milestones, Clocks Clocks,
    ImmutableList<DateOnly> Withdrawals, ReviewEnd? End)
{
    public static Course Begin(DateOnly on, bool outOfArea, string regime) => new(
        on, outOfArea, [new(regime, on, null)],
        outOfArea ? MilestoneTable.Empty : MilestoneTable.Empty.Reach(MilestoneIds.Notified, on, null), Clocks.Empty, [], null);

    public Course Reach(
        string milestone, DateOnly on, Narrative? note, DecisionOutcome? outcome = null, QaVerdict? verdict = null) =>
        this with { Milestones = Milestones.Reach(milestone, on, note, outcome, verdict) };

    public Course Apply(MilestoneCorrected e) => this with { Milestones = Milestones.Correct(e) };
    public Course Apply(MilestoneAnnotated e) => this with { Milestones = Milestones.Annotate(e) };
    public Course Apply(RegimeChosen e) => this with { Regimes = Regimes.Add(new(e.Regime, e.On, e.Reason)) };
    public Course Apply(DateAgreed e) => this with { Clocks = Clocks.Agree(e) };
    public Course Apply(ReviewPaused e) => this with { Clocks = Clocks.Stop(e) };
    public Course Apply(ReviewResumed e) => this with { Clocks = Clocks.GoOn(e) };
    public Course Apply(PublicationWithdrawn e) => this with { Withdrawals = Withdrawals.Add(e.On) };
    public Course Apply(ReviewReopened e) => this with { Milestones = Milestones.Undo(MilestoneIds.SignedOff, e.On) };
    public Course Apply(ReviewEnded e) => this with { End = new(StageOf(e.Ending), e.On, e.MergedInto, e.Reason) };
    public Course Apply(OutOfAreaParticipationEnded e) => this with { End = new(Stage.OutOfAreaEnded, e.On, null, e.Note) };

    /// <summary>The first time the family was really told something, they are informed.</summary>
    public Course FamilyTold(FamilyTold e) =>
        e.Reply == FamilyReply.CouldNotBeReached || Milestones.Entries.Exists(m => m.Milestone == MilestoneIds.FamilyInformed)
            ? this
            : Reach(MilestoneIds.FamilyInformed, e.On, null);

    public DateOnly NotifiedOn => Milestones.First(MilestoneIds.Notified, DateOnly.MaxValue) ?? OpenedOn;

    /// <summary>The rules in force on the day: the regime chosen last by then, in that day's version.</summary>
    public Regime RegimeOn(DateOnly day) => Guidance.Regimes.On(RegimeIdOn(day), day);

    public string RegimeIdOn(DateOnly day) =>
        (Regimes.Where(r => r.On <= day).OrderBy(r => r.On).LastOrDefault() ?? Regimes[0]).Regime;

    /// <summary>The decision that counts on the day: the latest.</summary>
    public Reached? DecisionOn(DateOnly day) => Milestones.Of(MilestoneIds.Decided, day).LastOrDefault();

    /// <summary>The day it became a review, decided or directed; null when it is none.</summary>
    public DateOnly? CommissionedOn(DateOnly day) => Milestones.Entries
        .Where(e => e.StandsOn(day) && (e.Milestone == MilestoneIds.Directed
            || (e.Milestone == MilestoneIds.Decided && e.Outcome is null or DecisionOutcome.Review)))
        .Min(e => (DateOnly?)e.On);

    public bool IsWithdrawnOn(DateOnly day) =>
        Milestones.Latest(MilestoneIds.Published, day) is { } published && Withdrawals.Exists(w => w >= published && w <= day);

    public bool HasEndedBy(DateOnly day) => End is { } end && end.On <= day;

    /// <summary>Decided to review, not yet published, not ended, not out of area.</summary>
    public bool IsOngoingOn(DateOnly day) =>
        !OutOfArea && !HasEndedBy(day) && CommissionedOn(day) is not null && Milestones.First(MilestoneIds.Published, day) is null;

    private static Stage StageOf(Ending ending) => ending switch
    {
        Ending.Discontinued => Stage.Discontinued,
        Ending.Merged => Stage.Merged,
        _ => Stage.EnteredInError,
    };
}

/// <summary>Which rules were chosen when, and why; the first choice came with the notification.</summary>
public sealed record RegimeChoice(string Regime, DateOnly On, Narrative? Reason);

/// <summary>How a review, or our part in another area's, came to its end.</summary>
public sealed record ReviewEnd(Stage Stage, DateOnly On, ReviewId? MergedInto, Narrative? Reason);
