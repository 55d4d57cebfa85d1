using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Pages.Meetings.Agendas;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>The planned meeting begins with whoever the attendance shows.</summary>
public sealed class BeginModel(MeetingDesk desk, QuorumReading quorum, AgendaSource agenda) : MeetingFormPage(desk)
{
    public QuorumState Quorum { get; private set; } = null!;

    public override string Button => "Begin the meeting";

    protected override void Check(Meeting meeting) => meeting.CheckStillToCome();

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var position = await Desk.Meetings.LogPosition(cancel);
        var sheet = await agenda.Of(Meeting, User.ToViewer(), cancel);
        return await Change(meeting => BeginMeetingHandler.Handle(new(), meeting, [.. sheet.Entries.Select(e => e.Item)], Desk.Today, position), "The meeting has begun. Decisions can be recorded.", cancel);
    }

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        Quorum = await quorum.Of(Meeting, cancel);
        return true;
    }
}
