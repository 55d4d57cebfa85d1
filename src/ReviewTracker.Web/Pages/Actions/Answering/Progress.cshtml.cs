using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>What an agency has done since it was last heard of.</summary>
public sealed class ProgressModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what has been done since the last update")]
    public string? Text { get; set; }

    public override string Button => "Send";

    protected override string Said => "Sent. Thank you: the update is on record.";

    protected override object Decide(Recommendation recommendation) =>
        ReportProgressHandler.Handle(new(ActionId, Body, Narrative.Of(Text), Day), recommendation, Today);
}
