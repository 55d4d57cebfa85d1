using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>Calls off a meeting that is still to come.</summary>
public sealed class CancelModel(MeetingDesk desk) : MeetingFormPage(desk)
{
    [BindProperty, Paragraphs] public string? Reason { get; set; }

    public override string Button => "Cancel the meeting";

    protected override void Check(Meeting meeting) => meeting.CheckStillToCome();

    public void OnGet() { }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        meeting => CancelMeetingHandler.Handle(new(Narrative.Of(Reason)), meeting), "The meeting is cancelled.", cancel);
}
