using System.Collections.Immutable;
using System.Globalization;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Dashboards;

/// <summary>The charts of the dashboard that go over time, each with its table.</summary>
internal static class DashboardTrends
{
    private const int Years = 5, MostThemes = 6;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Ongoing reviews by stage at the end of each quarter, all of them first.</summary>
    public static ReportPart Stages(ImmutableArray<DateOnly> quarters, IReadOnlyList<StageOn> counts)
    {
        ImmutableArray<Trend> rows =
        [
            new("All ongoing reviews", [.. quarters.Select(q => counts.Where(c => c.Day == q).Sum(c => c.Reviews))]),
            .. counts.Select(c => c.Stage).Distinct().Order().Select(s => new Trend(s.InWords(), [.. quarters.Select(q => counts.SingleOrDefault(c => c.Day == q && c.Stage == s)?.Reviews ?? 0)])),
        ];
        return Over("Caseload by stage over time", "Stages over time", "Stage", "Ongoing reviews by stage at the end of each quarter, and today", [.. quarters.Select(Short)], [.. quarters.Select(q => q.InWords())], rows);
    }

    public static ReportPart Overdue(ImmutableArray<ActionsOn> quarters) => new("Overdue actions over time")
    {
        Chart = new("Overdue actions at the end of each quarter", "actions", [.. quarters.Select(q => new Bar(q.Day.InWords(), q.Overdue, $"{Figures.Of(q.Overdue)} of {Figures.Of(q.Open)}"))]),
        Table = new("Overdue actions at the end of each quarter", "Overdue over time", [new("On", 2, Date), new("Overdue", 1, Number), new("Open", 1, Number)],
            [.. quarters.Select(q => (ImmutableArray<ReportCell>)[q.Day, q.Overdue, q.Open])]),
    };

    /// <summary>What was recommended on in each of the latest years, the most frequent themes first.</summary>
    public static ReportPart Themes(IReadOnlyList<RecommendationTheme> themes, DateOnly on)
    {
        ImmutableArray<int> years = [.. Enumerable.Range(on.Year - Years + 1, Years)];
        var late = themes.Where(t => t.MadeOn.Year >= years[0]).ToList();
        ImmutableArray<Trend> rows = [.. late.GroupBy(t => t.Theme).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Trend(g.Key, [.. years.Select(y => g.Count(t => t.MadeOn.Year == y))]))];
        ImmutableArray<string> names = [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))];
        return Over("Themes over time", "Themes over time", "Theme", $"Recommendations made in each year, by theme; {on.Year} up to {on.ToString("d MMMM", English)}", names, names, rows, MostThemes);
    }

    private static ReportPart Over(
        string heading, string sheet, string what, string title, ImmutableArray<string> times, ImmutableArray<string> columns, ImmutableArray<Trend> rows, int drawn = int.MaxValue) => new(heading)
    {
        Trends = new(rows.Length > drawn ? $"{title}: the {drawn} most frequent" : title, times, [.. rows.Take(drawn)]),
        Table = new(title, sheet, [new(what, 2), .. columns.Select(c => new ReportColumn(c, 1, Number))],
            [.. rows.Select(r => (ImmutableArray<ReportCell>)[r.Label, .. r.Numbers.Select(n => (ReportCell)n)])], "Nothing is on record."),
    };

    private static string Short(DateOnly day) => day.ToString("MMM yy", English);
}
