using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>Somebody wishes to speak about a claim, so it is not taken by consent. Members may ask for it themselves.</summary>
[Authorize(Policies.PickOutItems)]
public sealed class PickOutModel(MeetingDesk desk, AgendaSource source, Views views) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    [FromQuery] public string? Item { get; set; }

    public AgendaSheet Sheet { get; private set; } = null!;

    public AgendaEntry Entry { get; private set; } = null!;

    public override string Subject => "meeting";

    public string Caption => MeetingWords.TitleOf(Sheet.Meeting.Kind, Sheet.Meeting.HeldOn);

    public string BackTo => $"/meetings/{Id}/agenda";

    public string Button => "Pick it out";

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var account = (await views.Get<Account>(User.PersonId().Value, cancel))?.State;
        var speaksFor = account?.Grants.Find(g => g.Role is Role.SteeringGroupMember)?.Body;
        await desk.Streams.Change<Meeting>(Id, Version, Act(), meeting => PickOutHandler.Handle(new(Item!, speaksFor), meeting), cancel);
        return Done(BackTo, "The item is picked out. It is spoken about and not taken by consent.");
    }

    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        desk.Telling(new MeetingId(Id), since, User.ToViewer(), cancel);

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Meetings.Get(new MeetingId(Id), User.ToViewer(), cancel) is not { } found) return false;

        Sheet = await source.Of(found.State, User.ToViewer(), cancel);
        if (Sheet.Find(Item) is null && found.State.Agenda.Frozen is not null) Sheet = await source.ComeUpSince(found.State, User.ToViewer(), cancel);
        if (Sheet.Find(Item) is not { } entry) return false;

        Entry = entry;
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        return true;
    }
}
