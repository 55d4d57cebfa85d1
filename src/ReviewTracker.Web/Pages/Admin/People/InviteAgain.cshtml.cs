using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>The invitation is sent once more.</summary>
[Authorize(Policies.ProposeRoles)]
public sealed class InviteAgainModel(PeopleDesk desk, Invitations invitations) : PersonCommandPage(desk)
{
    public override string Button => "Send it";

    protected override Task<bool> Prepare(CancellationToken cancel) => Task.FromResult(Person.Card.Email is not null);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var inviting = await invitations.With(Act(), Person.Card, Request, cancel);
        // Whoever invites at the same moment moves the account, so the count holds.
        var sent = (await Desk.Streams.Read(Id, AsAt.Now, cancel)).Count(e => e.Data is PersonInvited && e.Day == Desk.Today);
        await Desk.Streams.Change<Account>(Id, Version, inviting, account => InviteAgainHandler.Handle(new(), account, sent), cancel);
        return Done(BackTo, "The invitation is on its way.");
    }
}
