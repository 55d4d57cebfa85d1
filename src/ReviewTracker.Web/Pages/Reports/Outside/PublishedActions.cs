using System.Collections.Immutable;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Pages.Reports.Dashboards;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Outside;

/// <summary>What may be told outside: published reviews by their public names, and numbers none of which is small.</summary>
internal static class PublishedActions
{
    /// <summary>Published, still public and never restricted.</summary>
    public static ImmutableList<CaseloadRow> Reviews(PackFacts facts) =>
        [.. facts.Reviews.Where(r => r is { Withdrawn: false, Restricted: false, OutOfArea: false } && r.PublishedOn <= facts.On).OrderByDescending(r => r.PublishedOn)];

    public static ReportPart Listed(PackFacts facts, ReportNames names) => new("Published reviews")
    {
        Table = new("Published reviews, the latest first", "Published", [new("Review", 3), new("Published on", 1, Date)],
            [.. Reviews(facts).Select(r => (ImmutableArray<ReportCell>)[PublicName(r, names), r.PublishedOn])], "No review is published."),
    };

    public static ReportPart Progress(PackFacts facts)
    {
        var published = Reviews(facts).Select(r => r.Id).ToHashSet();
        var actions = WholeAction.AllOf(facts.Actions.Where(a => published.Contains(a.ReviewId)));
        var years = actions.Select(a => (Year: facts.Reviews.First(r => r.Id == a.ReviewId).PublishedOn!.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), State: StateOf(a))).ToList();
        var table = CrossTable.Of(years, y => y.Year, y => y.State, [.. years.Select(y => y.Year).Distinct().Order(StringComparer.Ordinal)], ["Completed", "Still open", "Closed without completion"]);
        return Crossed.Part("Actions of published reviews, by year of publication", "Actions", "Published in", table.Suppressed());
    }

    /// <summary>A public name alone: no reference by which a live record could be found.</summary>
    public static string PublicName(CaseloadRow review, ReportNames names) =>
        review.Name is { } name ? Pages.Reviews.ReviewHead.NameOf(names.Texts[name], review.YearOfDeath)! : "A review without a public name";

    private static string StateOf(WholeAction action) => action.Completed ? "Completed" : action.Open ? "Still open" : "Closed without completion";
}
