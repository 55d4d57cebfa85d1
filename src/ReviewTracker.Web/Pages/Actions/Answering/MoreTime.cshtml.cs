using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>An agency asks the Steering Group for a later target.</summary>
public sealed class MoreTimeModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Display(Name = "New target"), Required(ErrorMessage = "Enter the new target you ask for")]
    public DateOnly? Until { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say why more time is needed")]
    public string? Reason { get; set; }

    public override string Button => "Send to the Steering Group";

    protected override string Said => "Sent. The target stays as it is until the Steering Group decides.";

    protected override object Decide(Recommendation recommendation) => AskForMoreTimeHandler.Handle(
        new(ActionId, Body, Until!.Value, Narrative.Of(Reason), Day), recommendation, Today);
}
