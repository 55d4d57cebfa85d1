using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Extracts;

/// <summary>Meetings in which something of one's own agency, area or review was decided.</summary>
[Authorize(Policies.SeeExtracts)]
public sealed class IndexModel(ExtractList extracts) : PageModel
{
    public IReadOnlyList<MeetingExtract> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel) => Rows = await extracts.All(User.ToViewer(), cancel);
}
