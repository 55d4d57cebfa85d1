using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>A standing action is assured once more: checked, and found to hold.</summary>
public sealed class AssuranceModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what was checked and what it showed")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Next assurance")]
    public DateOnly? NextOn { get; set; }

    public override bool AsksDay => true;

    public override string DayIs => "When was it checked?";

    protected override string Said => "The assurance is on record.";

    protected override object Decide(Recommendation recommendation) =>
        GiveAssuranceHandler.Handle(new(ActionId, Body, Day, NextOn, Narrative.Of(Text)), recommendation, Today);
}
