using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>Moves a meeting that is still to come.</summary>
public sealed class MoveModel(MeetingDesk desk) : MeetingFormPage(desk)
{
    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the new date")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "Time"), Required(ErrorMessage = "Enter the time it begins")]
    public TimeOnly? StartsAt { get; set; }

    [BindProperty] public string? Place { get; set; }

    [BindProperty, Paragraphs] public string? Reason { get; set; }

    public override string Button => "Move the meeting";

    protected override void Check(Meeting meeting) => meeting.CheckStillToCome();

    public void OnGet() => (On, StartsAt, Place) = (Meeting.HeldOn, Meeting.StartsAt, Meeting.Place);

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        meeting => MoveMeetingHandler.Handle(new(On!.Value, StartsAt!.Value, Place, Narrative.Of(Reason)), meeting, Desk.Today),
        $"The meeting is moved to {MeetingWords.When(On!.Value, StartsAt)}.", cancel);
}
