using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Reporting.Dashboards;

/// <summary>How far an action's target has moved from the original one.</summary>
public enum SlippageBand { NotMoved, UpToThreeMonths, UpToSixMonths, UpToAYear, MoreThanAYear }

/// <summary>Where the whole county stood on a day, in numbers.</summary>
/// <param name="Open">Actions neither accepted by all nor closed; an action counts once.</param>
public sealed record Standing(
    DateOnly On, int Ongoing, int Late, int Paused, int WithTheHomeOffice, int Open, int Overdue, int Claims, int TimeAsked, int Completed,
    ImmutableSortedDictionary<Stage, int> Stages, ImmutableSortedDictionary<Rag, int> Colours, ImmutableSortedDictionary<SlippageBand, int> Slippage)
{
    /// <param name="facts">Ongoing reviews and open actions at least.</param>
    /// <param name="completed">How many actions every agency's part of which was accepted.</param>
    public static Standing Of(PackFacts facts, int completed)
    {
        var (on, actions) = (facts.On, WholeAction.AllOf(facts.Actions));
        var open = actions.FindAll(a => a.Open);
        var ongoing = facts.Reviews.Where(r => r.Ongoing).ToList();
        return new(
            on, ongoing.Count, ongoing.Count(r => r.LateFrom <= on), ongoing.Count(r => r.Paused), ongoing.Count(r => r.Stage is Stage.WithTheHomeOffice),
            open.Count, open.Count(a => a.OverdueOn(on)), open.Count(a => a.Parts.Exists(p => p.Status is ActionStatus.WithTheSteeringGroup)),
            open.Count(a => a.Parts.Exists(p => p.TimeAskedOn is not null)), completed,
            ongoing.CountBy(r => r.Stage).ToImmutableSortedDictionary(), open.CountBy(a => a.RagOn(on).Colour).ToImmutableSortedDictionary(),
            open.Where(a => a.SlippedDays is not null).CountBy(a => BandOf(a.SlippedDays!.Value)).ToImmutableSortedDictionary());
    }

    private static SlippageBand BandOf(int days) => days switch
    {
        <= 0 => SlippageBand.NotMoved,
        <= 92 => SlippageBand.UpToThreeMonths,
        <= 184 => SlippageBand.UpToSixMonths,
        <= 366 => SlippageBand.UpToAYear,
        _ => SlippageBand.MoreThanAYear,
    };
}
