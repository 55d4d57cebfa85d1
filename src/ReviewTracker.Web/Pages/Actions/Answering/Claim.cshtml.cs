using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>An agency says its part is done; the Steering Group decides whether it is.</summary>
public sealed class ClaimModel(ActionDesk desk) : PartCommandPage(desk)
{
    private DateOnly _notifiedOn;

    [BindProperty, Display(Name = "When was it done?"), Required(ErrorMessage = "Enter the date it was done")]
    public DateOnly? CompletedOn { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what came of the action")]
    public string? Outcome { get; set; }

    public override string Button => "Send to the Steering Group";

    protected override string Said => "Sent. It stays open until the Steering Group accepts it.";

    protected override object Decide(Recommendation recommendation) => ClaimCompletionHandler.Handle(
        new(ActionId, Body, CompletedOn!.Value, Narrative.Of(Outcome), Day), recommendation, _notifiedOn, Today);

    protected override async Task Prepare(CancellationToken cancel) =>
        _notifiedOn = (await Desk.Reviews.Reviews.Find(Read.ReviewReference, User.ToViewer(), cancel))!.NotifiedOn;
}
