using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

[Authorize(Policies.SeePeople)]
public sealed class HistoryModel(PeopleDesk desk) : HistoryPage(desk.Streams, desk.Names)
{
    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await desk.People.Find(new(Id), User.ToViewer(), cancel) is not { } person) return NotFound();
        About = person.Card.Name;
        return await Tell(cancel);
    }
}
