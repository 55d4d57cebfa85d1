using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Assembles a frozen agenda anew until it is frozen again.</summary>
public sealed class ThawModel(MeetingDesk desk) : MeetingFormPage(desk)
{
    [BindProperty, Paragraphs] public string? Reason { get; set; }

    public override string BackTo => $"/meetings/{Id}/agenda";

    public override string Button => "Thaw the agenda";

    protected override void Check(Meeting meeting) => meeting.CheckStillToCome();

    public void OnGet() { }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        meeting => ThawAgendaHandler.Handle(new(Narrative.Of(Reason)), meeting), "The agenda follows the record again.", cancel);
}
