using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Pages.Admin.People;

namespace ReviewTracker.Web.Pages.Admin.Teams;

/// <summary>The team's name or mailbox is put right, in the table beside the log.</summary>
public sealed class MailboxModel(PeopleDesk desk) : TeamCommandPage(desk)
{
    [BindProperty, Display(Name = "Name of the team"), Line(100), Required(ErrorMessage = "Enter the name of the team")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Shared mailbox"), Line(200), Required(ErrorMessage = "Enter the address of the shared mailbox"),
        Mailbox]
    public string? Email { get; set; }

    public override string Button => "Save";

    public void OnGet() => (Name, Email) = (Team.Card.Name, Team.Card.Email);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var card = new PersonCard(new(Id), Name!, Email!.Trim());
        return await Change(team => CorrectTeamCardHandler.Handle(new(), team, By), "Name and mailbox are saved.", cancel, new MailboxSaved(card));
    }
}
