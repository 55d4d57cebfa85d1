using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Minutes;

/// <summary>Says what is wrong in minutes that went out.</summary>
public sealed class CorrectModel(MeetingDesk desk) : MeetingFormPage(desk)
{
    [BindProperty, Paragraphs] public string? Correction { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the day of the correction")]
    public DateOnly? On { get; set; }

    public override string BackTo => $"/meetings/{Id}/minutes";

    public override string Button => "Record the correction";

    public void OnGet() => On = Desk.Today;

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(meeting => CorrectMinutesHandler.Handle(
        new(Narrative.Of(Correction), On!.Value), meeting, Desk.Today), "The correction stands beside the minutes.", cancel);
}
