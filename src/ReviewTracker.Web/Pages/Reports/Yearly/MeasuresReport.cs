using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;

namespace ReviewTracker.Web.Pages.Reports.Yearly;

/// <summary>What the partnership's action plan asks to be measured every year.</summary>
public sealed class MeasuresReport(ReportRows rows, YearEndRows years) : ReportMaker
{
    public const string Name = "plan-measures";
    public const string Called = "Progress against the plan’s measures";
    private const string Later = "not recorded yet";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var year = ReportingYear.Of(asked.On);
        var known = asked.KnownAt?.UkDate();
        var figures = await years.Figures(new YearEndQuestion(year, asked.On, known), viewer, cancel, at.Position);
        var facts = await rows.OfCounty(at, viewer, cancel);
        return new(Called, $"{year}, as at {asked.On.InWords()}", [new("Measures") { Says = [figures.Counting.InWords(), "Learning events, briefings and their feedback are not kept here yet: “not recorded yet” is not nought."], Table = Table(figures, facts) }]);
    }

    private static ReportTable Table(AnnualFigures figures, PackFacts facts)
    {
        var published = facts.Reviews.Where(r => r.PublishedOn <= facts.On).Select(r => r.Id).ToHashSet();
        var actions = WholeAction.AllOf(facts.Actions.Where(a => published.Contains(a.ReviewId)));
        var recommendations = actions.GroupBy(a => a.First.RecommendationId).ToList();
        string Flow(string key) => Figures.Of(figures.Flows.Single(f => f.Key == key).Number, Later);
        (string Measure, string Number)[] lines =
        [
            ("Reviews commissioned this year", Flow("reviews commissioned")), ("Reviews published this year", Flow("reviews published")),
            ("Reviews signed off with all actions completed this year", Flow("reviews signed off with all actions completed")),
            ("Actions implemented this year", Flow("actions implemented")),
            ("Actions from published reviews completed, of all", $"{Figures.Of(actions.Count(a => a.Completed))} of {Figures.Of(actions.Count)}"),
            ("Recommendations from published reviews completed, of all", $"{Figures.Of(recommendations.Count(r => r.All(a => a.Completed)))} of {Figures.Of(recommendations.Count)}"),
            ("Online seminars delivered", Later), ("People attending", Later), ("Survey feedback, good or better", Later), ("Digital learning shared", Later),
            ("Briefings and reports provided", Later), ("Implementation plan for the new guidance", Later), ("Partners aware of the changes", Later),
            ("Funding model reviewed", Later), ("Engagement with the national forum", Later),
        ];
        return new("The plan’s measures", "Measures", [new("Measure", 4), new("Number", 1)], [.. lines.Select(l => (ImmutableArray<ReportCell>)[l.Measure, l.Number])]);
    }
}
