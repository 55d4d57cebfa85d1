using System.Collections.Immutable;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Works out where each milestone of a review stands on a day.</summary>
public static class Standings
{
    /// <summary>Every milestone of the regime, in its order.</summary>
    public static ImmutableList<MilestoneStanding> On(Course course, DateOnly day)
    {
        var regime = course.RegimeOn(day);
        var over = IsOver(StageOf.On(course, day));
        return regime.Milestones.ConvertAll(m => Of(course, regime, m, day, over));
    }

    /// <summary>Only what is due at a known date and still to be reached; lists ask for every review, so the rest is not worked out.</summary>
    public static ImmutableList<MilestoneStanding> DueOn(Course course, Stage stage, DateOnly day) =>
        DatedOn(course, stage, day).RemoveAll(m => m.Stopped);

    /// <summary>The same, with what a pause stops.</summary>
    public static ImmutableList<MilestoneStanding> DatedOn(Course course, Stage stage, DateOnly day)
    {
        if (IsOver(stage)) return [];
        var regime = course.RegimeOn(day);
        return [.. regime.Milestones
            .Where(m => m.Limit is not null || course.Clocks.Agreed.Exists(a => a.Milestone == m.Id))
            .Select(m => Of(course, regime, m, day, over: false))
            .Where(m => m is { Open: true, Due: not null })];
    }

    private static bool IsOver(Stage stage) => stage is Stage.Archived or >= Stage.NoReview;

    private static MilestoneStanding Of(Course course, Regime regime, Milestone milestone, DateOnly day, bool over)
    {
        var (clocks, id) = (course.Clocks, milestone.Id);
        var reached = course.Milestones.Of(id, day).ToImmutableList();
        var history = clocks.HistoryOf(id, day);
        var agreed = history.IsEmpty ? null : history[^1];
        var origin = OriginOf(course, milestone, day);
        var statutory = origin is { } from ? milestone.Limit!.DueFrom(from, BankHolidays.Shipped) : (DateOnly?)null;
        var met = IsMet(milestone, agreed, reached);
        // Once it was reached no more stopped days count.
        var until = met ? reached[0].On : day;
        var paused = clocks.DaysStopped(id, origin ?? course.OpenedOn, until);
        return new(
            milestone, day, statutory, paused, statutory?.AddDays(paused), agreed?.Date,
            agreed?.Date.AddDays(clocks.DaysStoppedSince(id, agreed.On, until)), history, reached,
            !over && !met && !IsPassedOver(course, regime, milestone, agreed, day), clocks.IsStopped(id, day));
    }

    private static DateOnly? OriginOf(Course course, Milestone milestone, DateOnly day) => milestone.Limit switch
    {
        null => null,
        _ when course.OutOfArea => null,
        { From: Limit.Commissioned } => course.CommissionedOn(day),
        { From: var from } => course.Milestones.First(from, day),
    };

    // A date agreed for the next of a recurring milestone asks for one more; the ones before do not meet it.
    private static bool IsMet(Milestone milestone, AgreedDate? agreed, ImmutableList<Reached> reached) =>
        milestone.Recurs && agreed is not null ? reached.Exists(r => r.On > agreed.On) : !reached.IsEmpty;

    // A report that went to the Home Office was complete, even if nobody recorded the day. A date agreed since is still awaited.
    private static bool IsPassedOver(Course course, Regime regime, Milestone milestone, AgreedDate? agreed, DateOnly day) =>
        milestone.Stage is not null && course.Milestones.Entries.Exists(e => e.StandsOn(day)
            && regime.PlaceOf(e.Milestone) > regime.PlaceOf(milestone.Id)
            && regime.Find(e.Milestone)?.Stage is not null
            && (agreed is null || e.On > agreed.On));
}
