using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

[Authorize(Policies.SeeSettings)]
public sealed class HistoryModel(Streams streams, Views views, NameSource names) : HistoryPage(streams, names)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await views.Get<BodyCard>(Id, cancel) is not { } body) return NotFound();
        About = body.State.Name;
        return await Tell(cancel);
    }
}
