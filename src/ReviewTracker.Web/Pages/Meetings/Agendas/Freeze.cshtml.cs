using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Fixes the agenda so that it can go out.</summary>
public sealed class FreezeModel(MeetingDesk desk, AgendaSource source) : MeetingFormPage(desk)
{
    public AgendaSheet Sheet { get; private set; } = null!;

    public override string BackTo => $"/meetings/{Id}/agenda";

    public override string Button => "Freeze the agenda";

    protected override void Check(Meeting meeting) => meeting.CheckAgendaOpen();

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        // The position first: what is recorded while the items are read is then said to have come up since.
        var position = await Desk.Meetings.LogPosition(cancel);
        Sheet = await source.Of(Meeting, User.ToViewer(), cancel);
        return await Change(meeting => FreezeAgendaHandler.Handle(new(), meeting, [.. Sheet.Entries.Select(e => e.Item)], position),
            $"The agenda is frozen at position {position} of the log.", cancel);
    }

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        Sheet = await source.Of(Meeting, User.ToViewer(), cancel);
        return true;
    }
}
