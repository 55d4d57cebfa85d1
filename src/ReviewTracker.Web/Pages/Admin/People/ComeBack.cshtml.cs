using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Somebody who had left is here again.</summary>
[Authorize(Policies.RunPeople)]
public sealed class ComeBackModel(PeopleDesk desk) : PersonCommandPage(desk)
{
    public override string Button => "They are back";

    public Task<IActionResult> OnPost(CancellationToken cancel) =>
        Change(account => ComeBackHandler.Handle(new(), account, By), $"{Person.Card.Name} is back. Propose the roles they are to have.", cancel);
}
