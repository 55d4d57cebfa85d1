using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;

namespace ReviewTracker.Web.Pages.Reports.Yearly;

/// <summary>A year's figures as a document.</summary>
public sealed class YearEndDocument(YearEndRows rows, SealedTexts texts) : ReportMaker
{
    public const string Name = "year-end";
    public const string Called = "Year end";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var question = new YearEndQuestion(ReportingYear.Parse(asked.Reference), asked.On, asked.KnownAt?.UkDate());
        return Of(await YearEndReport.Make(question, viewer, rows, texts, cancel, at.Position));
    }

    public static Report Of(YearEndReport report) => new($"Year end {report.Figures.Year}", $"As at {report.Question.AsAt.InWords()}",
    [
        Part($"What happened in the year, {report.Figures.Year.FirstDay.InWords()} to {report.StocksOn}", "Flows", report.Figures.Flows, report),
        Part($"What stood on {report.StocksOn}", "Stocks", report.Figures.Stocks, report),
        new("How it is counted") { Says = [$"{report.Figures.Counting.InWords()} Learning is not recorded here yet: that is not nought."] },
    ]);

    private static ReportPart Part(string heading, string sheet, IEnumerable<Figure> figures, YearEndReport report) => new(heading)
    {
        Table = new(heading, sheet, [new("Figure", 3), new("Number", 1, ReportColumnKind.Number), new("Which", 3)],
            [.. figures.Select(f => (ImmutableArray<ReportCell>)[f.Key, f.Number is { } n ? n : YearEndReport.InWords(f), report.NoteOn(f)])]),
    };
}
