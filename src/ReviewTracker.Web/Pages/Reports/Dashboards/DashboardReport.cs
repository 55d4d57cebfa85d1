using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
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
        var facts = await rows.OfCounty(at, viewer, cancel);
        var now = Standing.Of(facts);
        var last = MeetingDays.On(asked.On, facts.Meetings).Last;
        var before = last is null ? null : Standing.Of(await rows.OfCounty(at with { TrueOn = last.HeldOn }, viewer, cancel));
        var against = asked.Choices.TryGetValue("against", out var day) ? Standing.Of(await rows.OfCounty(at with { TrueOn = DateOnly.ParseExact(day, "yyyy-MM-dd") }, viewer, cancel)) : null;
        var quarters = await trends.On([.. QuarterEnds(asked.On)], at, viewer, cancel);
        var spells = await trends.Spells(at, viewer, cancel);
        var bodies = await names.At(at.Position, cancel);
        return new(Called, $"As at {asked.On.InWords()}. The whole county; restricted reviews count only for those named on them",
        [
            new("In a sentence") { Says = [Sentence(now, before)] },
            .. against is null ? [] : new[] { DashboardCharts.Compared(now, against) },
            DashboardCharts.Stages(now), DashboardCharts.Trend(quarters), DashboardCharts.Overdue(quarters), DashboardCharts.Times(StageTime.AllOf(spells)),
            DashboardCharts.Colours(now), ByAgency(facts, bodies, viewer.OnTheTeam), DashboardCharts.Slippage(now), DashboardCharts.Themes(ThemeCount.AllOf(facts.Themes)),
        ]);
    }

    /// <summary>"6 of 55 actions are overdue, up from 5 at the last meeting (10 March 2026)."</summary>
    private static string Sentence(Standing now, Standing? before)
    {
        var since = before is null ? "" : $", {(now.Overdue == before.Overdue ? "as many as" : now.Overdue > before.Overdue ? $"up from {before.Overdue}" : $"down from {before.Overdue}")} at the last meeting ({before.On.InWords()})";
        return $"{now.Overdue} of {Words.Of(now.Open, "open action")} {(now.Overdue == 1 ? "is" : "are")} overdue{since}.";
    }

    // The last days of March, June, September and December before the day, and the day itself.
    private static IEnumerable<DateOnly> QuarterEnds(DateOnly on)
    {
        var first = new DateOnly(on.Year, ((on.Month - 1) / 3 * 3) + 1, 1);
        return Enumerable.Range(0, Quarters - 1).Select(n => first.AddMonths(-3 * n).AddDays(-1)).Reverse().Append(on);
    }

    private static ReportPart ByAgency(PackFacts facts, Names bodies, bool team)
    {
        var parts = facts.Actions.Where(a => !a.Status.IsOver()).Select(a => (Agency: bodies.Of(a.Agency), Colour: DashboardCharts.Of(a.RagOn(facts.On).Colour))).ToList();
        var table = CrossTable.Of(parts, p => p.Agency, p => p.Colour, [.. parts.Select(p => p.Agency).Distinct().Order(StringComparer.Ordinal)], [.. Enum.GetValues<Rag>().Select(DashboardCharts.Of)]);
        return Crossed.Part("Open actions by agency and colour", "By agency", "Agency", team ? table : table.Suppressed());
    }
}
