using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>The fields of a form that asks for a role.</summary>
public interface IRoleFields
{
    Role? Role { get; }
    Guid? Body { get; }
    IReadOnlyList<Choice> Bodies { get; }
}

/// <summary>Somebody is asked to sign in, with the first role they are to have.</summary>
[Authorize(Policies.ProposeRoles)]
public sealed class InviteModel(PeopleDesk desk, Invitations invitations) : CommandPage, IFormPage, IRoleFields
{
    [BindProperty, Line(100), Required(ErrorMessage = "Enter the person’s name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "E-mail address"), Line(200), Required(ErrorMessage = "Enter the person’s e-mail address"),
        Mailbox]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose which role they are to have")]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Body { get; set; }

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override string Subject => "account";
    public string Caption => "People";
    public string BackTo => "/admin/people";
    public string Button => "Invite";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        Bodies = await desk.BodiesWithRoles(cancel);
        MustHaveNewId();
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var act = Act();
        // Somebody named before without an account, a review's chair for instance, stays the same person.
        var known = await desk.Directory.FindByEmail(Email!, cancel);
        var person = known?.Id ?? new PersonId(NewId);
        if (await desk.Streams.Read(person.Value, AsAt.Now, cancel) is [var first, ..] && first.Correlation != act.Command)
        {
            ModelState.AddModelError(nameof(Email), $"{known?.Name ?? "Somebody"} has this address already. Propose a role on their page instead");
            return Again();
        }

        // An id that is somebody's, whose name and address would be written over.
        if (known is null) await ModelState.MustBeNew(desk.Directory, new(person, Name!, Email!.Trim()), cancel);
        if (!ModelState.IsValid) return Again();

        BodyId? body = Body is { } id ? new(id) : null;
        var events = InviteHandler.Handle(new(person, Role!.Value, body), User.ToViewer(), await desk.Body(body, cancel), desk.Today);
        var inviting = await invitations.With(act, new(person, Name!, Email!.Trim()), Request, cancel);
        await desk.Streams.Start(person.Value, inviting, events, cancel);
        return Done($"/admin/people/{person}", $"{Name} is invited. {RoleText.Of(Role.Value)} is {(events[^1] is RoleGranted ? "in force" : "proposed and waits for a second person")}.");
    }
}
