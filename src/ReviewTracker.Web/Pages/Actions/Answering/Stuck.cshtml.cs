using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Meetings;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>Months after it was completed somebody looks whether an action is still done.</summary>
[Authorize(Policies.AgreeActions)]
public sealed class StuckModel(ActionDesk desk) : PartCommandPage(desk)
{
    public static readonly IReadOnlyList<Choice> Results = Choice.Of<StuckResult>(MeetingWords.Of);

    [BindProperty, Required(ErrorMessage = "Choose whether it stuck")]
    public StuckResult? Result { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what was found, and how it was looked at")]
    public string? Finding { get; set; }

    public override bool AsksDay => true;

    public override string DayIs => "When was it looked at?";

    protected override string Said => "It is on record that it was looked at again.";

    protected override object Decide(Recommendation recommendation) =>
        CheckStuckHandler.Handle(new(ActionId, Body, Result!.Value, Narrative.Of(Finding), Day), recommendation, Today);
}
