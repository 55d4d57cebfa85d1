using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reports.Packs;

namespace ReviewTracker.Web.Pages.Reports.Areas;

/// <summary>One area's reviews and their actions.</summary>
public sealed class AreaReport(ReportRows rows, ReportNameSource names) : ReportMaker
{
    public const string Name = "area";
    public const string Called = "Report of one area";

    public override string Kind => Name;
    public override string Title => Called;

    public override async Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        if (asked.About is not { } id || !MaySee(viewer, new(id))) return null;

        var facts = OfArea(await rows.Of(at, viewer, cancel), new(id));
        var pack = QuarterlyPack.Of(facts);
        var found = await names.Of(asked.On, at, facts.Reviews, cancel);
        return new($"{found.Of(new BodyId(id))}: reviews and actions", $"As at {asked.On.InWords()}",
            [.. FirstPage.Of(pack, facts, found, PackWords.None).SkipLast(1), .. PackCaseload.Of(pack, found), .. PackActions.Of(pack, found, PackWords.None)]);
    }

    /// <summary>The team sees every area, a district's lead their own.</summary>
    public static bool MaySee(Viewer viewer, BodyId area)
    {
        var reaches = viewer.Reaches(Rights.Read, Resource.AreaReports);
        return reaches.Contains(Reach.All) || (reaches.Contains(Reach.OwnArea) && viewer.Areas.Contains(area));
    }

    private static PackFacts OfArea(PackFacts facts, BodyId area)
    {
        var reviews = facts.Reviews.Where(r => r.Csp == area).ToList();
        var ids = reviews.Select(r => r.Id).ToHashSet();
        return facts with { Reviews = reviews, Actions = [.. facts.Actions.Where(a => ids.Contains(a.ReviewId))], Themes = [.. facts.Themes.Where(t => ids.Contains(t.Review))] };
    }
}
