using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>The invitation is sent once more.</summary>
[Authorize(Policies.ProposeRoles)]
public sealed class InviteAgainModel(PeopleDesk desk, Invitations invitations) : PersonCommandPage(desk)
{
    public override string Button => "Send it";

    protected override Task<bool> Prepare(CancellationToken cancel) => Task.FromResult(Person.Card.Email is not null);

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        account => InviteAgainHandler.Handle(new(), account), "The invitation is on its way.", cancel,
        [.. invitations.To(Person.Account.Id, Act().Command, Request)]);
}
