using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>The meeting is over.</summary>
public sealed class CloseModel(MeetingDesk desk) : MeetingFormPage(desk)
{
    [BindProperty, Display(Name = "Time")]
    public TimeOnly? EndedAt { get; set; }

    public override string Button => "Close the meeting";

    protected override void Check(Meeting meeting) => meeting.CheckHeld();

    public void OnGet() { }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        meeting => CloseMeetingHandler.Handle(new(EndedAt), meeting), "The meeting is closed. Its minutes can go out.", cancel);
}
