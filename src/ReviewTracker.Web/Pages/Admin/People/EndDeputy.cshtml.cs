using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Nobody stands in any more.</summary>
[Authorize(Policies.RunTeams)]
public sealed class EndDeputyModel(PeopleDesk desk) : PersonRolePage(desk)
{
    public Account.StandIn? StandIn => Person.Account.DeputyOf(TheRole, OfBody);

    public override string Button => "End it";

    public override bool HasForm => StandIn is not null || Moved is not null || !ModelState.IsValid;

    public Task<IActionResult> OnPost(CancellationToken cancel) =>
        Change(account => EndDeputyHandler.Handle(new(TheRole, OfBody), account, By), "Nobody stands in any more.", cancel);
}
