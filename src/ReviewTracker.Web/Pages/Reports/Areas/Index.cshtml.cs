using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Areas;

/// <summary>The areas whose report the reader may have.</summary>
[Authorize(Policies.SeeAreas)]
public sealed class IndexModel(Views views) : PageModel
{
    public IReadOnlyList<BodyCard> Areas { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) =>
        Areas = [.. (await views.All<BodyCard>(cancel)).Select(b => b.State).Where(b => b.Kind is BodyKind.CommunitySafetyPartnership && AreaReport.MaySee(User.ToViewer(), b.Id)).OrderBy(b => b.Name, StringComparer.Ordinal)];
}
