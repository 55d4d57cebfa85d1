using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The independent chair, the author, or one person as both.</summary>
public sealed class ChairModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    private const string Somebody = "new";
    private const int SuggestedMonths = 12;

    [BindProperty, Line(40), Required(ErrorMessage = "Choose who is appointed")]
    public string? Person { get; set; }

    [BindProperty, Display(Name = "Name"), Line(100)]
    public string? NewName { get; set; }

    [BindProperty, Display(Name = "E-mail address"), Line(200), Mailbox]
    public string? NewEmail { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what the person is appointed as")]
    public ChairRole? Role { get; set; }

    [BindProperty]
    public bool IndependenceStated { get; set; }

    [BindProperty, Display(Name = "Date of appointment"), Required(ErrorMessage = "Enter the date of appointment")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Last day on which they see this review here")]
    public DateOnly? AccessUntil { get; set; }

    public IReadOnlyList<Choice> People { get; private set; } = [];

    protected override string Said => Person == Somebody
        ? "The appointment is recorded. They see nothing here until they have the role of a review chair and are assigned." : "The appointment is recorded.";

    public void OnGet() => AccessUntil = Today.AddMonths(SuggestedMonths);

    public override async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Person == Somebody)
        {
            // Refused or moved on: then nobody is written into the directory either.
            await Desk.Recorder.Preview(File.Id, Version, User.ToViewer(), Decide, cancel);
            await Desk.People.Introduce(NewCard, cancel);
        }

        return await base.OnPost(cancel);
    }

    protected override async Task Prepare(CancellationToken cancel)
    {
        var chairs = await Desk.PeopleWho([Domain.People.Role.ReviewChair], cancel);
        People = [.. chairs, new Choice(Somebody, "Somebody else", "Enter name and e-mail address below")];
        MustBeOffered(nameof(Person), Person, People);
        if (Person != Somebody) return;
        if (NewName is null) ModelState.AddModelError(nameof(NewName), "Enter the name of the person");
        else await CheckNewPerson(cancel);
        MustHaveNewId();
    }

    private async Task CheckNewPerson(CancellationToken cancel)
    {
        await ModelState.AddressMustBeFree(nameof(NewEmail), Desk.People, NewCard, cancel);
        await ModelState.MustBeNew(Desk.People, NewCard, cancel);
    }

    private PersonCard NewCard => new(new PersonId(NewId), NewName!, NewEmail);

    // Who is offered by name holds the role; somebody new cannot yet.
    protected override object Decide(Review review) => AppointChairHandler.Handle(
        new(new PersonId(Person == Somebody ? NewId : Guid.Parse(Person!)), Role!.Value, IndependenceStated, On!.Value, Person == Somebody ? null : AccessUntil),
        review, holdsRole: Person != Somebody, Today);
}
