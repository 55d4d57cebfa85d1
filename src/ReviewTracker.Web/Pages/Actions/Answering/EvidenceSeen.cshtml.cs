using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>Somebody of the team saw the evidence; no copy is held.</summary>
[Authorize(Policies.AgreeActions)]
public sealed class EvidenceSeenModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose what kind of evidence it is")]
    public EvidenceKind? Kind { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what was seen")]
    public string? What { get; set; }

    public override string DayIs => "When did you see it?";

    protected override string Said => "Recorded: you saw it, and no copy is held.";

    protected override object Decide(Recommendation recommendation) => SeeEvidenceHandler.Handle(
        new(ActionId, Body, Kind!.Value, Narrative.Of(What), User.PersonId(), Day), recommendation, Today);
}
