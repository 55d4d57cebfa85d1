using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Leaves an item of the record out of this meeting.</summary>
public sealed class LeaveOutModel(MeetingDesk desk, AgendaSource source) : ItemPage(desk, source)
{
    [BindProperty, Paragraphs] public string? Reason { get; set; }

    public override string Button => "Leave it out";

    public void OnGet() { }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        meeting => LeaveOutHandler.Handle(new(Item!, true, Narrative.Of(Reason)), meeting), "The item is left out of this meeting.", cancel);
}
