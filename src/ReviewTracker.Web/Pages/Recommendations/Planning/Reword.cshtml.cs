using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Pages.Actions.Answering;

namespace ReviewTracker.Web.Pages.Recommendations.Planning;

/// <summary>A recommendation gets new words.</summary>
public sealed class RewordModel(ActionDesk desk) : RecommendationCommandPage(desk)
{
    [BindProperty, Paragraphs, Required(ErrorMessage = "Enter the recommendation’s new words")]
    public string? Text { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say why the words change")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    protected override string Said => "The recommendation has its new words.";

    public void OnGet() => (Text, On) = (Read.Plan.Text, Today);

    protected override object Decide(Recommendation recommendation) =>
        RewordRecommendationHandler.Handle(new(Text, Narrative.Of(Reason), On!.Value), recommendation, Today);
}
