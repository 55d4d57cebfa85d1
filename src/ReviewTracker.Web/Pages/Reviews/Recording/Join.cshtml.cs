using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Agencies of ours take part in another area's review.</summary>
public sealed class JoinModel(ReviewDesk desk) : OpeningPage(desk)
{
    [BindProperty, Display(Name = "Date we joined"), Required(ErrorMessage = "Enter the date we joined")]
    public DateOnly? JoinedOn { get; set; }

    [BindProperty, Display(Name = "Which partnership leads it"), Line(150), Required(ErrorMessage = "Enter which partnership leads the review")]
    public string? LedBy { get; set; }

    [BindProperty, Display(Name = "Their reference"), Line(60)]
    public string? LeadReference { get; set; }

    [BindProperty]
    public Guid? Csp { get; set; }

    [BindProperty, Paragraphs]
    public string? Note { get; set; }

    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    protected override string Said => $"The out-of-area case is recorded as {Reference}.";

    public Task OnGet(CancellationToken cancel) => Propose(cancel);

    protected override async Task Prepare(CancellationToken cancel)
    {
        Areas = await Desk.Bodies(Today, cancel, BodyKind.CommunitySafetyPartnership);
        MustBeOffered(nameof(Csp), Csp, Areas);
    }

    protected override object Decide(bool referenceTaken) => JoinOutOfAreaCaseHandler.Handle(
        new(new ReviewId(NewId), Reference!, JoinedOn!.Value, LedBy!, LeadReference, Csp is { } csp ? new BodyId(csp) : null, Regime!, Note),
        referenceTaken, Today);
}
