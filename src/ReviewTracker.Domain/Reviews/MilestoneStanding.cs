using System.Collections.Immutable;
using ReviewTracker.Domain.Guidance;

namespace ReviewTracker.Domain.Reviews;

/// <summary>One milestone on one day, its three clocks kept apart.</summary>
/// <param name="Statutory">The date the guidance sets, before any pause; null where it sets none or its count has not begun.</param>
/// <param name="PausedDays">Days it stood still by the day asked about.</param>
/// <param name="StatutoryDue">The statutory date with the stopped days added.</param>
/// <param name="Agreed">The date agreed last, as it was agreed.</param>
/// <param name="AgreedDue">The agreed date with the days added that were stopped since it was agreed.</param>
/// <param name="AgreedHistory">Every date agreed, latest agreement last.</param>
/// <param name="Reached">Every time it was reached, earliest first.</param>
/// <param name="Open">Still to be reached: not met, not passed over by a later stage, the review not ended.</param>
/// <param name="Stopped">A pause stops it on that day.</param>
public sealed record MilestoneStanding(
    Milestone Milestone, DateOnly Day, DateOnly? Statutory, int PausedDays, DateOnly? StatutoryDue, DateOnly? Agreed,
    DateOnly? AgreedDue, ImmutableList<AgreedDate> AgreedHistory, ImmutableList<Reached> Reached, bool Open, bool Stopped)
{
    /// <summary>The last day that is in time: the agreed date where there is one, else the statutory.</summary>
    public DateOnly? Due => AgreedDue ?? StatutoryDue;

    /// <summary>The day it was reached, the latest where it recurs.</summary>
    public DateOnly? Actual => Reached.IsEmpty ? null : Reached[^1].On;

    public bool IsLate => Open && !Stopped && Due < Day;

    public bool IsPastStatutory => Open && !Stopped && StatutoryDue < Day;

    /// <summary>Days past what is due, still running or when it was reached; 0 when in time.</summary>
    public int DaysOver => Over(Due);

    /// <summary>Days past the statutory date, whatever was agreed.</summary>
    public int DaysOverStatutory => Over(StatutoryDue);

    private int Over(DateOnly? due)
    {
        if (due is not { } last) return 0;
        var until = Open ? Stopped ? last : Day : Reached.IsEmpty ? last : FirstReached;
        return Math.Max(0, until.DayNumber - last.DayNumber);
    }

    // A statutory limit is kept or broken the first time; an agreed date of a recurring milestone by what came after it.
    private DateOnly FirstReached => Agreed is null || !Milestone.Recurs ? Reached[0].On : Reached[^1].On;
}
