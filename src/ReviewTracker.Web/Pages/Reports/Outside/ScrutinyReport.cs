using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;

namespace ReviewTracker.Web.Pages.Reports.Outside;

/// <summary>For the Scrutiny Committee: published reviews only.</summary>
public sealed class ScrutinyReport(ReportRows rows, ReportNameSource names) : ReportMaker
{
    public const string Name = "scrutiny";
    public const string Called = "Report to the Scrutiny Committee";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var facts = await rows.Of(at, viewer, cancel);
        var found = await names.Of(asked.On, at, PublishedActions.Reviews(facts), cancel);
        return new(Called, $"As at {asked.On.InWords()}. Published reviews only", [PublishedActions.Listed(facts, found), PublishedActions.Progress(facts)]);
    }
}
