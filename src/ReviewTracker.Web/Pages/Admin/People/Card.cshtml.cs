using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.SignIn;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.People;

/// <summary>Somebody's name or address is put right, in the table beside the log.</summary>
[Authorize(Policies.RunPeople)]
public sealed class CardModel(PeopleDesk desk) : PersonCommandPage(desk)
{
    [BindProperty, Line(100), Required(ErrorMessage = "Enter the person’s name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "E-mail address"), Line(200), Required(ErrorMessage = "Enter the person’s e-mail address"),
        Mailbox]
    public string? Email { get; set; }

    public override string Button => "Save";

    public void OnGet() => (Name, Email) = (Person.Card.Name, Person.Card.Email);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Desk.Directory.FindByEmail(Email!, cancel) is { } other && other.Id.Value != Id)
        {
            ModelState.AddModelError(nameof(Email), $"{other.Name} has this address. Enter another one");
            return Again();
        }

        var card = new PersonCard(new(Id), Name!, Email!.Trim());
        var moves = !card.Email!.Equals(Person.Card.Email, StringComparison.OrdinalIgnoreCase);
        // Whoever reads the old mailbox is out at once.
        Beside[] beside = moves ? [new CardSaved(card), new SessionsEnded(card.Id), new CodesSpent(card.Id)] : [new CardSaved(card)];
        return await Change(account => CorrectCardHandler.Handle(new(moves), account, By), moves && Person.Account.SeesCases
            ? "Name and address are saved. The person is signed out, and their roles wait for another manager because sign-in codes go to the new address."
            : "Name and address are saved.", cancel, beside);
    }
}
