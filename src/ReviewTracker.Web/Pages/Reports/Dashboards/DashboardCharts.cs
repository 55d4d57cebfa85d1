using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Dashboards;

/// <summary>The charts of the dashboard, each with its table.</summary>
internal static class DashboardCharts
{
    private const int MostBars = 6;

    public static ReportPart Stages(Standing now) => Counted(
        "Ongoing reviews by stage", "Stages", "Stage", "Reviews", "review", now.Stages.Select(s => (s.Key.InWords(), s.Value)));

    public static ReportPart Colours(Standing now) => Counted(
        "Open actions by colour", "Colours", "Colour", "Actions", "action", now.Colours.Select(c => (Of(c.Key), c.Value)));

    public static ReportPart Slippage(Standing now) => Counted(
        "How far targets of open actions have moved", "Slippage", "From the original target", "Actions", "action",
        Enum.GetValues<SlippageBand>().Select(b => (Of(b), now.Slippage.GetValueOrDefault(b))));

    public static ReportPart Themes(IEnumerable<ThemeCount> themes) => new("Themes of recommendations")
    {
        Chart = new("Recommendations by theme, the most frequent", "recommendations", [.. themes.Take(MostBars).Select(t => new Bar(t.Theme, t.Recommendations, Figures.Of(t.Recommendations)))]),
        Table = new("Recommendations by theme", "Themes", [new("Theme", 3), new("Recommendations", 1, Number), new("Reviews", 1, Number)],
            [.. themes.Select(t => (ImmutableArray<ReportCell>)[t.Theme, t.Recommendations, t.Reviews])]),
    };

    public static ReportPart Times(IReadOnlyList<StageTime> times) => new("Time in each stage")
    {
        Says = ["Of reviews that have left the stage. The median is the middle one: half took longer."],
        Chart = new("Median days in a stage, the longest", "days", [.. times.OrderByDescending(t => t.Median).Take(MostBars).OrderBy(t => t.Stage).Select(t => new Bar(t.Stage.InWords(), t.Median, $"{Figures.Of(t.Median)} days (n = {t.Reviews})"))]),
        Table = new("Days in each stage", "Time in stages", [new("Stage", 2), new("Reviews", 1, Number), new("Median days", 1, Number), new("Shortest", 1, Number), new("Longest", 1, Number)],
            [.. times.Select(t => (ImmutableArray<ReportCell>)[t.Stage.InWords(), t.Reviews, t.Median, t.Shortest, t.Longest])], "No review has left a stage yet."),
    };

    public static ReportPart Compared(Standing now, Standing then)
    {
        var stages = now.Stages.Keys.Union(then.Stages.Keys).Order();
        (string What, int Then, int Now)[] lines =
        [
            ("Ongoing reviews", then.Ongoing, now.Ongoing), .. stages.Select(s => ($"– {s.InWords()}", then.Stages.GetValueOrDefault(s), now.Stages.GetValueOrDefault(s))),
            ("Late reviews", then.Late, now.Late), ("Paused reviews", then.Paused, now.Paused),
            ("Open actions", then.Open, now.Open), .. now.Colours.Keys.Union(then.Colours.Keys).Order().Select(c => ($"– {Of(c)}", then.Colours.GetValueOrDefault(c), now.Colours.GetValueOrDefault(c))),
            ("Overdue actions", then.Overdue, now.Overdue), ("Completions claimed", then.Claims, now.Claims),
            ("Requests for more time", then.TimeAsked, now.TimeAsked), ("Completed actions", then.Completed, now.Completed),
        ];
        return new($"{then.On.InWords()} against {now.On.InWords()}")
        {
            Table = new("Two days side by side", "Compared", [new("What", 3), new(then.On.InWords(), 1, Number), new(now.On.InWords(), 1, Number), new("Difference", 1)],
                [.. lines.Select(l => (ImmutableArray<ReportCell>)[l.What, l.Then, l.Now, Difference(l.Now - l.Then)])]),
        };
    }

    public static string Of(Rag colour) => colour switch
    {
        Rag.Red => "Red – overdue",
        Rag.Amber => "Amber – at risk",
        Rag.Grey => "Grey – waiting",
        Rag.Green => "Green – on track",
        Rag.Blue => "Blue – completed",
        _ => "Not rated",
    };

    private static ReportPart Counted(string heading, string sheet, string what, string howMany, string unit, IEnumerable<(string Label, int Count)> counts)
    {
        var all = counts.ToList();
        var largest = all.OrderByDescending(c => c.Count).Take(MostBars).ToHashSet();
        return new(heading)
        {
            Chart = new(all.Count > MostBars ? $"{heading}: the {MostBars} largest" : heading, unit + "s", [.. all.Where(largest.Contains).Select(c => new Bar(c.Label, c.Count, Figures.Of(c.Count)))]),
            Table = new(heading, sheet, [new(what, 3), new(howMany, 1, Number)], [.. all.Select(c => (ImmutableArray<ReportCell>)[c.Label, c.Count]), ["All", all.Sum(c => c.Count)]]),
        };
    }

    private static string Of(SlippageBand band) => band switch
    {
        SlippageBand.NotMoved => "Not moved later",
        SlippageBand.UpToThreeMonths => "Up to 3 months",
        SlippageBand.UpToSixMonths => "Up to 6 months",
        SlippageBand.UpToAYear => "Up to a year",
        _ => "More than a year",
    };

    private static string Difference(int by) => by == 0 ? "the same" : by > 0 ? $"{Figures.Of(by)} more" : $"{Figures.Of(-by)} fewer";
}
