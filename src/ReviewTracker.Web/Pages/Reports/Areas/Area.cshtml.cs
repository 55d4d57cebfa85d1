using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Areas;

/// <summary>One area's reviews and actions, as at any day.</summary>
[Authorize(Policies.SeeAreas)]
public sealed class AreaModel(AreaReport area, Views views, Receipts receipts, TimeProvider clock) : ReportPage(area, receipts, clock)
{
    [FromRoute] public Guid Csp { get; set; }

    protected override async Task<DocumentAsked?> Asks(AsAtAsked at, CancellationToken cancel) =>
        await views.Get<BodyCard>(Csp, cancel) is { State: { Kind: BodyKind.CommunitySafetyPartnership } card }
            ? new(AreaReport.Name, $"area-{card.ShortName ?? card.Name}".ToLowerInvariant().Replace(' ', '-'), at.Day, at.KnownAt) { About = Csp } : null;
}
