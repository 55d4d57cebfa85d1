using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Domain.Reporting;

/// <summary>One number of a yearly report; null when nothing is recorded that would give it.</summary>
public sealed record Figure(string Key, int? Number);

/// <summary>What the partnership reports for one year: flows over the year, stocks on one day.</summary>
/// <param name="StocksOn">31 March, or the as-at day when that comes earlier.</param>
/// <param name="Published">The reviews published in the year, in the order of publication.</param>
public sealed record AnnualFigures(
    ReportingYear Year, DateOnly StocksOn, ImmutableList<Figure> Flows, ImmutableList<Figure> Stocks,
    ImmutableList<CaseloadRow> Published)
{
    /// <summary>How implemented actions are counted.</summary>
    public CountingChosen Counting { get; init; } = CountingChosen.Usual;

    /// <summary>How many of the reviews signed off with all actions completed were opened again after the year, or after the day its rows are of.</summary>
    public int OpenedAgain { get; init; }

    /// <summary>The day the year's rows are asked for: its last, or the as-at day when that comes earlier.</summary>
    public static DateOnly DayOf(ReportingYear year, DateOnly asAt) => asAt < year.LastDay ? asAt : year.LastDay;

    /// <summary>
    /// A pure count. <paramref name="reviews"/> and <paramref name="actions"/> are the rows true on <see cref="DayOf"/>, so
    /// that a review reopened later stays signed off in its year. <paramref name="neverReviews"/> turned out to be
    /// duplicates or errors, whenever that was seen: they count nowhere. <paramref name="counting"/> says which day makes an
    /// action implemented; null: its acceptance, once per action. <paramref name="openedAgain"/> are the reviews open again
    /// after a sign-off on the as-at day.
    /// </summary>
    public static AnnualFigures Of(
        ReportingYear year, DateOnly on, IEnumerable<CaseloadRow> reviews, IEnumerable<ActionRow> actions,
        IReadOnlySet<ReviewId> neverReviews, CountingChosen? counting = null, IReadOnlySet<ReviewId>? openedAgain = null)
    {
        var counted = reviews.Where(r => !neverReviews.Contains(r.Id) && !IsMistake(r)).ToList();
        var plans = actions.GroupBy(a => a.ActionId).Select(parts => new WholeAction([.. parts])).ToList();
        var published = counted.Where(r => !r.OutOfArea && year.Holds(r.PublishedOn)).OrderBy(r => r.PublishedOn)
            .ThenBy(r => r.Reference, StringComparer.Ordinal).ToImmutableList();

        var (rule, signedOff) = (counting ?? CountingChosen.Usual, SignedOffWhole(year, counted, plans));
        return new(year, on, FlowsOf(year, counted, plans, published.Count, signedOff.Count, rule), StocksOf(on, counted, plans), published)
        {
            Counting = rule, OpenedAgain = signedOff.Count(r => openedAgain?.Contains(r.Id) ?? false),
        };
    }

    /// <summary>A duplicate or an error: it never was a review of its own.</summary>
    public static bool IsMistake(CaseloadRow review) => review.Stage is Stage.Merged or Stage.EnteredInError;

    private static ImmutableList<Figure> FlowsOf(
        ReportingYear year, List<CaseloadRow> reviews, List<WholeAction> actions, int published, int signedOff, CountingChosen counting) =>
    [
        new("notifications received", reviews.Count(r => !r.OutOfArea && year.Holds(r.NotifiedOn))),
        new("reviews commissioned", reviews.Count(r => !r.OutOfArea && year.Holds(r.CommissionedOn))),
        new("additional reviews under way out of area", reviews.Count(r => r.OutOfArea && year.Holds(r.NotifiedOn))),
        new("reviews published", published),
        new("actions implemented", actions.Sum(a => a.ImplementedIn(year, counting))),
        new("accepted before the tracker", actions.Count(a => a.BeforeTracker && year.Holds(a.CompletedOn))),
        new("reviews signed off with all actions completed", signedOff),
        new("learning events", null),
        new("attendees", null),
        new("rated excellent, very good or good (%)", null),
    ];

    private static ImmutableList<Figure> StocksOf(DateOnly on, List<CaseloadRow> reviews, List<WholeAction> actions) =>
    [
        new("ongoing reviews", reviews.Count(r => r.Ongoing)),
        new("out-of-area cases engaged with", reviews.Count(r => r.Stage is Stage.OutOfArea)),
        new("open actions", actions.Count(a => a.Open)),
        new("overdue actions", actions.Count(a => a.OverdueOn(on))),
    ];

    private static List<CaseloadRow> SignedOffWhole(ReportingYear year, List<CaseloadRow> reviews, List<WholeAction> actions)
    {
        var withGaps = actions.Where(a => !a.Completed).Select(a => a.ReviewId).ToHashSet();
        return reviews.FindAll(r => year.Holds(r.SignedOffOn) && !withGaps.Contains(r.Id));
    }
}
