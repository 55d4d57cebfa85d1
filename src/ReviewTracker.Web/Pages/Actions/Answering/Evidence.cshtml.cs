using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>What shows that an action was carried out or worked.</summary>
public sealed class EvidenceModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose what kind of evidence it is")]
    public EvidenceKind? Kind { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what the evidence shows")]
    public string? Description { get; set; }

    [BindProperty, Line(2000)]
    public string? Link { get; set; }

    public override string Button => "Send";

    protected override string Said => "Sent. The evidence is on record.";

    protected override object Decide(Recommendation recommendation) => LinkEvidenceHandler.Handle(
        new(ActionId, Body, Kind!.Value, Narrative.Of(Description), Narrative.Of(Link), Day), recommendation, Today);
}
