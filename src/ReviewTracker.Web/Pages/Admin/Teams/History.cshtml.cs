using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Pages.Admin.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Teams;

[Authorize(Policies.SeePeople)]
public sealed class HistoryModel(PeopleDesk desk) : HistoryPage(desk.Streams, desk.Names)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await desk.Teams.Find(new PersonId(Id), User.ToViewer(), cancel) is not { } team) return NotFound();
        About = team.Card.Name;
        return await Tell(cancel);
    }
}
