using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;

namespace ReviewTracker.Web.Pages.Reports.Dashboards;

/// <summary>The county in numbers: no line of it names a review.</summary>
public sealed class DashboardReport(ReportRows rows, ReportTrends trends, NameSource names) : ReportMaker
{
    public const string Name = "dashboard";
    public const string Called = "Dashboard";

    private const int Quarters = 6;

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var facts = await rows.OpenInCounty(at, viewer, cancel);
        DateOnly? against = asked.Choices.TryGetValue("against", out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
        var (last, quarters) = (MeetingDays.On(asked.On, facts.Meetings).Last?.HeldOn, QuarterEnds(asked.On));
        var actions = (await trends.Actions([.. quarters.Concat([last ?? asked.On, against ?? asked.On]).Distinct()], at, viewer, cancel)).ToDictionary(a => a.Day);
        var stages = await trends.Stages(quarters, at, viewer, cancel);
        var times = StageTime.AllOf(await trends.Spells(at, viewer, cancel));
        var bodies = await names.At(at.Position, cancel);
        var now = Standing.Of(facts, actions[asked.On].Completed);
        var then = against is { } other ? Standing.Of(await rows.OpenInCounty(at with { TrueOn = other }, viewer, cancel), actions[other].Completed) : null;
        return new(Called, $"As at {asked.On.InWords()}. The whole county; restricted reviews count only for those named on them",
        [
            new("In a sentence") { Says = [Sentence(now, last is { } held ? actions[held] : null)] },
            .. then is null ? [] : new[] { DashboardCharts.Compared(now, then) },
            DashboardCharts.Stages(now), DashboardTrends.Stages(quarters, stages), DashboardCharts.Times(times),
            DashboardCharts.Colours(now), DashboardAgencies.Of(facts, bodies, viewer.OnTheTeam), DashboardCharts.Slippage(now),
            DashboardTrends.Overdue([.. quarters.Select(q => actions[q])]), DashboardCharts.Themes(ThemeCount.AllOf(facts.Themes)), DashboardTrends.Themes(facts.Themes, asked.On),
        ]);
    }

    /// <summary>"6 of 55 actions are overdue, up from 5 at the last meeting (10 March 2026)."</summary>
    private static string Sentence(Standing now, ActionsOn? before)
    {
        var since = before is null ? "" : $", {(now.Overdue == before.Overdue ? "as many as" : now.Overdue > before.Overdue ? $"up from {Figures.Of(before.Overdue)}" : $"down from {Figures.Of(before.Overdue)}")} at the last meeting ({before.Day.InWords()})";
        return $"{Figures.Of(now.Overdue)} of {Words.Of(now.Open, "open action")} {(now.Overdue == 1 ? "is" : "are")} overdue{since}.";
    }

    // The last days of March, June, September and December before the day, and the day itself.
    private static ImmutableArray<DateOnly> QuarterEnds(DateOnly on)
    {
        var first = new DateOnly(on.Year, ((on.Month - 1) / 3 * 3) + 1, 1);
        return [.. Enumerable.Range(0, Quarters - 1).Select(n => first.AddMonths(-3 * n).AddDays(-1)).Reverse(), on];
    }
}
