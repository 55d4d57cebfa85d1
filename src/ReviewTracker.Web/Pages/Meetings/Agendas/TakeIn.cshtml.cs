using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Takes an item in again that was left out of this meeting.</summary>
public sealed class TakeInModel(MeetingDesk desk, AgendaSource source) : ItemPage(desk, source)
{
    public override string Button => "Take it in again";

    public void OnGet() { }

    public Task<IActionResult> OnPost(CancellationToken cancel) => Change(
        meeting => LeaveOutHandler.Handle(new(Item!, false, null), meeting), "The item is on the agenda again.", cancel);

    protected override Task<AgendaSheet> Read(CancellationToken cancel) => Source.LeftOut(Meeting, User.ToViewer(), cancel);
}
