using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Asks for a role for somebody; a second person grants it.</summary>
[Authorize(Policies.ProposeRoles)]
public sealed class ProposeRoleModel(PeopleDesk desk) : PersonCommandPage(desk), IRoleFields
{
    [BindProperty, Required(ErrorMessage = "Choose which role they are to have")]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Body { get; set; }

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override string Button => "Propose";

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        Bodies = await Desk.BodiesWithRoles(cancel);
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        BodyId? body = Body is { } id ? new(id) : null;
        var (command, card) = (new ProposeRole(Role!.Value, body), await Desk.Body(body, cancel));
        var atOnce = !command.Role.SeesCases() && command.Role.MayBeGrantedBy(By);
        return await Change(account => ProposeRoleHandler.Handle(command, account, By, card, Desk.Today),
            $"{RoleText.Of(command.Role, body, Names)} is {(atOnce ? "in force" : "proposed and waits for a second person")}.", cancel);
    }
}
