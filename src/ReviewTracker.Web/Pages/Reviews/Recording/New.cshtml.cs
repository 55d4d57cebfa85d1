using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A written notification of a death opens a review.</summary>
public sealed class NewModel(ReviewDesk desk) : OpeningPage(desk)
{
    [BindProperty, Display(Name = "Date the notification was received"), Required(ErrorMessage = "Enter the date the notification was received")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose who notified us")]
    public Guid? NotifiedBy { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the area in which the victim lived")]
    public Guid? Csp { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose how the person died")]
    public MannerOfDeath? Manner { get; set; }

    [BindProperty, Paragraphs(500)]
    public string? Relationship { get; set; }

    [BindProperty, Display(Name = "Number of people who died"), Required(ErrorMessage = "Enter how many people died")]
    public int? Victims { get; set; }

    [BindProperty, Display(Name = "Date of death")]
    public DateOnly? DiedOn { get; set; }

    [BindProperty, Display(Name = "Year of death")]
    public int? YearOfDeath { get; set; }

    [BindProperty, Display(Name = "Police reference"), Line(60)]
    public string? PoliceReference { get; set; }

    [BindProperty, Paragraphs]
    public string? Circumstances { get; set; }

    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    protected override string Said => $"The notification is recorded as {Reference}. Record the scoping and the decision next.";

    public async Task OnGet(CancellationToken cancel)
    {
        await Propose(cancel);
        Victims = 1;
    }

    protected override async Task Prepare(CancellationToken cancel)
    {
        Bodies = await Desk.Bodies(Today, cancel, BodyKind.Agency, BodyKind.Department, BodyKind.Other);
        Areas = await Desk.Bodies(Today, cancel, BodyKind.CommunitySafetyPartnership);
        MustBeOffered(nameof(NotifiedBy), NotifiedBy, Bodies);
        MustBeOffered(nameof(Csp), Csp, Areas);
    }

    protected override object Decide(bool referenceTaken) => ReceiveNotificationHandler.Handle(
        new(new ReviewId(NewId), Reference!, ReceivedOn!.Value, new BodyId(NotifiedBy!.Value), new BodyId(Csp!.Value), Manner!.Value,
            Relationship, Victims!.Value, DiedOn, YearOfDeath, PoliceReference, Regime!, Circumstances), referenceTaken, Today);
}
