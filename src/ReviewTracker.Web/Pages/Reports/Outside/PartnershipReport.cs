using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Dashboards;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reports.Packs;
using static ReviewTracker.Web.Pages.Reports.Layout.ReportColumnKind;

namespace ReviewTracker.Web.Pages.Reports.Outside;

/// <summary>The part of the report to the partnership that anybody may read: totals, published reviews, no live case.</summary>
public sealed class PublicPartReport(ReportRows rows, YearEndRows years, ReportNameSource names) : ReportMaker
{
    public const string Name = "partnership-public";
    public const string Called = "Report to the partnership: public part";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var year = ReportingYear.Of(asked.On);
        var figures = await years.Figures(new YearEndQuestion(year, asked.On, asked.KnownAt?.UkDate()), viewer, cancel, at.Position);
        var facts = await rows.OfCounty(at, viewer, cancel);
        var found = await names.Of(asked.On, at, PublishedActions.Reviews(facts), cancel);
        var ongoing = facts.Reviews.Where(r => r.Ongoing).Select(r => (Area: found.Of(r.Csp, "No area"), Stage: r.Stage.InWords())).ToList();
        var table = CrossTable.Of(ongoing, o => o.Area, o => o.Stage, [.. ongoing.Select(o => o.Area).Distinct().Order(StringComparer.Ordinal)], [.. Enum.GetValues<Stage>().Select(s => s.InWords())]);
        return new(Called, $"{year}, as at {asked.On.InWords()}",
        [
            Totals(figures), PublishedActions.Listed(facts, found), PublishedActions.Progress(facts),
            Crossed.Part("Ongoing reviews by area and stage", "Ongoing", "Area", table.Suppressed()),
        ]);
    }

    private static ReportPart Totals(AnnualFigures figures) => new("Totals")
    {
        Says = [figures.Counting.InWords()],
        Table = new($"The year {figures.Year}, and how it stood on {figures.StocksOn.InWords()}", "Totals", [new("What", 4), new("Number", 1, Number)],
            [.. figures.Flows.Concat(figures.Stocks).Select(f => (ImmutableArray<ReportCell>)[f.Key, f.Number is { } n ? n : "not recorded yet"])]),
    };
}

/// <summary>The part of the report to the partnership that is exempt from publication: the live cases.</summary>
public sealed class ExemptPartReport(ReportRows rows, ReportNameSource names) : ReportMaker
{
    public const string Name = "partnership-exempt";
    public const string Called = "Report to the partnership: exempt part";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var facts = await rows.Of(at, viewer, cancel);
        var pack = QuarterlyPack.Of(facts);
        var found = await names.Of(asked.On, at, facts.Reviews, cancel);
        return new(Called, $"As at {asked.On.InWords()}. Exempt: it tells of live cases", [.. FirstPage.Of(pack, facts, found, PackWords.None), .. PackCaseload.Of(pack, found)]);
    }
}
