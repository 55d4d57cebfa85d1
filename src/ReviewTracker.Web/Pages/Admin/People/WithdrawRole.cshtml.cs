using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Answering;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>A role is taken away, and with a body's last role the place in its teams.</summary>
[Authorize(Policies.RunPeople)]
public sealed class WithdrawRoleModel(PeopleDesk desk) : PersonRolePage(desk)
{
    public override string Button => "Withdraw the role";

    public override bool HasForm => Person.Account.Holds(TheRole, OfBody) || Moved is not null || !ModelState.IsValid;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var managers = await Desk.OtherManagers(Person.Account.Id, cancel);
        await Desk.Record<Account>(new(Id, Version), TheRole is Role.AgencyLead ? Act() with { Beside = [new LinksEnded(Person.Account.Id)] } : Act(), async account =>
        {
            var withdrawn = WithdrawRoleHandler.Handle(new(TheRole, OfBody), account, By, managers.Select(m => m.State.Id));
            return [new StreamWrite(Id, Version, [withdrawn]), .. await Desk.OutOfTeams(account, account.Apply(withdrawn), cancel)];
        }, TheRole is Role.Manager ? [.. managers.Select(m => new StreamStands(m.State.Id.Value, m.Version))] : [], cancel);
        return Done(BackTo, $"{RoleInWords} is withdrawn.");
    }
}
