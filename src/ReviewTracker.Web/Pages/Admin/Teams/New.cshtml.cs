using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Admin.People;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Teams;

/// <summary>A team with a shared mailbox is formed.</summary>
[Authorize(Policies.RunTeams)]
public sealed class NewModel(PeopleDesk desk) : CommandPage, IFormPage
{
    [BindProperty, Display(Name = "Name of the team"), Line(100), Required(ErrorMessage = "Enter the name of the team")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Shared mailbox"), Line(200), Required(ErrorMessage = "Enter the address of the shared mailbox"),
        Mailbox]
    public string? Email { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose whose team it is")]
    public Guid? Body { get; set; }

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public override string Subject => "team";
    public string Caption => "Teams";
    public string BackTo => "/admin/teams";
    public string Button => "Form the team";

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        Bodies = [.. (await desk.BodiesWithRoles(cancel)).Where(b => Team.MayBeRunBy(User.ToViewer(), new(Guid.Parse(b.Value))))];
        ModelState.MustBeOffered(nameof(Body), Body, Bodies);
        MustHaveNewId();
        return true;
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var team = new PersonId(NewId);
        await ModelState.MustBeNew(desk.Directory, new(team, Name!, Email!.Trim()), cancel);
        if (!ModelState.IsValid) return Again();
        var formed = FormTeamHandler.Handle(new(team, new(Body!.Value)), await desk.Body(new(Body.Value), cancel), User.ToViewer(), desk.Today);
        await desk.Streams.Start(NewId, Act() with { Beside = [new MailboxSaved(new(team, Name!, Email!.Trim()))] }, [formed], cancel);
        return Done($"/admin/teams/{NewId}/members", $"{Name} is formed. Say who works in it.");
    }
}
