using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>The team's own judgement of how a part stands, shown beside the computed colour for a time.</summary>
[Authorize(Policies.AgreeActions)]
public sealed class ColourModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Required(ErrorMessage = "Choose red, amber or green")]
    public Rag? Colour { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say why you judge it so")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Last day the judgement is shown"), Required(ErrorMessage = "Enter the last day the judgement is shown")]
    public DateOnly? Until { get; set; }

    public IReadOnlyList<Choice> Colours { get; } =
        [new(nameof(Rag.Red), "Red"), new(nameof(Rag.Amber), "Amber"), new(nameof(Rag.Green), "Green")];

    public RagVerdict Computed => Action.RagOn(Today, Part, Read.Plan.Kind);

    public override string DayIs => "When was it judged?";

    protected override string Said => "The judgement is shown beside the colour.";

    protected override object Decide(Recommendation recommendation) => JudgeColourHandler.Handle(
        new(ActionId, Body, Colour!.Value, Narrative.Of(Reason), Until!.Value, Day), recommendation, Today);
}
