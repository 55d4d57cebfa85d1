using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>A date agreed for a milestone.</summary>
/// <param name="On">The day it was agreed.</param>
/// <param name="AgreedBy">The body that agreed it.</param>
public sealed record AgreedDate(string Milestone, DateOnly Date, DateOnly On, BodyId? AgreedBy, Narrative Reason);

/// <summary>A stretch of days on which named milestones stand still.</summary>
/// <param name="Until">The day work went on; null while it lasts.</param>
public sealed record Pause(
    ImmutableList<string> Milestones, PauseCause Cause, DateOnly From, DateOnly? Until, bool HomeOfficeTold, Narrative Reason)
{
    public bool IsOpenOn(DateOnly day) => From <= day && (Until is null || day < Until);

    public bool Stops(string milestone) => Milestones.Contains(milestone);

    /// <summary>Stopped days up to the day, counting none before <paramref name="origin"/>.</summary>
    public int DaysStopped(DateOnly origin, DateOnly day)
    {
        var (start, end) = (From > origin ? From : origin, Until is { } until && until < day ? until : day);
        return Math.Max(0, end.DayNumber - start.DayNumber);
    }
}

/// <summary>The two clocks beside the statutory one: dates agreed, with all their history, and time paused.</summary>
public sealed record Clocks(ImmutableList<AgreedDate> Agreed, ImmutableList<Pause> Pauses)
{
    public static readonly Clocks Empty = new([], []);

    public Clocks Agree(DateAgreed e) =>
        this with { Agreed = Agreed.Add(new(e.Milestone, e.Date, e.On, e.AgreedBy, e.Reason)) };

    public Clocks Stop(ReviewPaused e) =>
        this with { Pauses = Pauses.Add(new(e.Milestones, e.Cause, e.On, null, e.HomeOfficeTold, e.Reason)) };

    public Clocks GoOn(ReviewResumed e) =>
        this with { Pauses = Pauses.ConvertAll(p => p.Until is null && p.From <= e.On ? p with { Until = e.On } : p) };

    /// <summary>The pause that lies over the review on the day.</summary>
    public Pause? OpenOn(DateOnly day) => Pauses.FindLast(p => p.IsOpenOn(day));

    /// <summary>Days of all pauses that were over by the day, whichever milestones they stopped.</summary>
    public int DaysOver(DateOnly day) => Pauses.Where(p => p.Until <= day).Sum(p => p.DaysStopped(p.From, day));

    public bool IsStopped(string milestone, DateOnly day) => Pauses.Exists(p => p.Stops(milestone) && p.IsOpenOn(day));

    /// <summary>Every date agreed for the milestone by the day, as agreed, latest agreement last.</summary>
    public ImmutableList<AgreedDate> HistoryOf(string milestone, DateOnly day) =>
        [.. Agreed.Where(a => a.Milestone == milestone && a.On <= day).OrderBy(a => a.On)];

    /// <summary>Days the milestone stood still by the day, counting none before the clock's origin.</summary>
    public int DaysStopped(string milestone, DateOnly origin, DateOnly day) =>
        Pauses.Where(p => p.Stops(milestone)).Sum(p => p.DaysStopped(origin, day));

    /// <summary>Days by which a date agreed on <paramref name="agreedOn"/> moves: only pauses begun since; earlier ones were known when it was agreed.</summary>
    public int DaysStoppedSince(string milestone, DateOnly agreedOn, DateOnly day) =>
        Pauses.Where(p => p.Stops(milestone) && p.From > agreedOn).Sum(p => p.DaysStopped(p.From, day));
}
