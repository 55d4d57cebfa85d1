using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>A page about one item of a meeting's agenda, named by its key.</summary>
public abstract class ItemPage(MeetingDesk desk, AgendaSource source) : MeetingFormPage(desk)
{
    [FromQuery] public string? Item { get; set; }

    public AgendaSheet Sheet { get; private set; } = null!;

    public AgendaEntry Entry { get; private set; } = null!;

    public string Title => AgendaWords.TitleOf(Entry, Sheet);

    public override string BackTo => $"/meetings/{Id}/agenda";

    protected AgendaSource Source => source;

    protected virtual Task<AgendaSheet> Read(CancellationToken cancel) => source.Of(Meeting, User.ToViewer(), cancel);

    protected override void Check(Meeting meeting) => meeting.CheckAgendaOpen();

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        Sheet = await Read(cancel);
        if (Sheet.Find(Item) is not { } entry) return false;

        Entry = entry;
        return true;
    }
}
