using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>An agency takes its claim back before it is decided.</summary>
public sealed class WithdrawClaimModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Paragraphs, Required(ErrorMessage = "Say why the claim is withdrawn")]
    public string? Reason { get; set; }

    public override string Button => "Withdraw the claim";

    protected override string Said => "The claim is withdrawn. The action is in progress again.";

    protected override object Decide(Recommendation recommendation) =>
        WithdrawClaimHandler.Handle(new(ActionId, Body, Narrative.Of(Reason), Day), recommendation, Today);
}
