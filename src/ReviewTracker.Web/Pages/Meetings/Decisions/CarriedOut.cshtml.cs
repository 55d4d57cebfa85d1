using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Decisions;

/// <summary>What was decided has been carried out.</summary>
public sealed class CarriedOutModel(MeetingDesk desk, DecisionReading reading) : MeetingFormPage(desk)
{
    [FromRoute] public Guid Decision { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the day it was carried out")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs] public string? Outcome { get; set; }

    public ReadDecisions Read { get; private set; } = null!;

    public override string BackTo => $"/meetings/{Id}/decisions/{Decision}";

    public override string Button => "It is carried out";

    public void OnGet() => On = Desk.Today;

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        meeting => CarryOutDecisionHandler.Handle(new(new DecisionId(Decision), Narrative.Of(Outcome), On!.Value), meeting, Desk.Today),
        "It is carried out and returns on no further agenda.", cancel);

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        if (await reading.One(Id, Decision, Security.Viewers.ToViewer(User), cancel) is not { } read) return false;
        Read = read;
        return true;
    }
}
