using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>Something stands in an agency's way.</summary>
public sealed class BarrierModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what stands in the way")]
    public string? Barrier { get; set; }

    [BindProperty, Display(Name = "Day it is decided or answered")]
    public DateOnly? AwaitingUntil { get; set; }

    protected override string Said => "The barrier is flagged. The action shows as at risk until it is gone.";

    protected override object Decide(Recommendation recommendation) => FlagBarrierHandler.Handle(
        new(ActionId, Body, Narrative.Of(Barrier), AwaitingUntil, Day), recommendation, Today);
}
