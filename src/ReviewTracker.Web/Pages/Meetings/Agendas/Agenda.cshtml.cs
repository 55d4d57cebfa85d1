using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Agendas;

/// <summary>A meeting's agenda: as it went out, or as the record has it now.</summary>
[Authorize(Policies.SeeMeetings)]
public sealed class AgendaModel(MeetingDesk desk, AgendaSource source, DecisionNumbers numbers) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public MeetingRecord Meeting { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public IReadOnlyDictionary<DecisionId, long> Numbers { get; private set; } = null!;

    /// <summary>Whether the meeting is over and no agenda of it was kept.</summary>
    public bool NotKept => Meeting.Agenda.Frozen is null
        && (Meeting.Standing is MeetingStanding.Closed || (Meeting.Standing is MeetingStanding.Held && Meeting.HeldOn < desk.Today));

    /// <summary>What is taken: frozen with the facts of then, as the record stood when a past meeting began, or live.</summary>
    public AgendaSheet Sheet { get; private set; } = null!;

    /// <summary>What has come up since a frozen agenda went out.</summary>
    public AgendaSheet? Since { get; private set; }

    /// <summary>What was decided and stands under none of the items.</summary>
    public IReadOnlyList<MeetingRecord.Decision> Beside =>
        Meeting.Decisions.FindAll(d => !Sheet.Entries.Concat(Since?.Entries ?? []).Any(e => e.Item.Led(d)));

    public bool MayReadChanges => User.ToViewer().May(Policies.SeePacks);

    public AgendaSheet LeftOut { get; private set; } = null!;

    /// <summary>Whether the reader may still change what is taken.</summary>
    public bool MayChange => User.ToViewer().May(Policies.RunMeetings) && (Meeting.Standing is MeetingStanding.Planned or MeetingStanding.Held);

    public bool MayArrange => MayChange && !NotKept && (Meeting.Agenda.Frozen is null || Meeting.Standing is MeetingStanding.Held);

    /// <summary>A frozen agenda is taken in the order in which it went out.</summary>
    public bool MayOrder => MayArrange && Meeting.Agenda.Frozen is null;

    public bool MayPickOut => User.ToViewer().May(Policies.PickOutItems) && !NotKept && (Meeting.Standing is MeetingStanding.Planned or MeetingStanding.Held);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await desk.Meetings.Get(new(Id), viewer, cancel) is not { } found) return NotFound();

        Meeting = found.State;
        Sheet = await source.AsItWentOut(Meeting, viewer, cancel)
            ?? (NotKept ? await source.WhenItBegan(Meeting, viewer, cancel) : await source.Of(Meeting, viewer, cancel));
        LeftOut = NotKept || Meeting.Standing is MeetingStanding.Closed ? Sheet with { Entries = [] } : await source.LeftOut(Meeting, viewer, cancel);
        Since = Meeting.Agenda.Frozen is null || Meeting.Standing is MeetingStanding.Closed ? null : await source.ComeUpSince(Meeting, viewer, cancel);
        Numbers = await numbers.Of(Meeting.Decisions.Select(d => (DecisionId?)d.Id), cancel);
        Names = await desk.Names.Of(Sheet.Entries.Select(e => e.Decision?.Decision.Owner), cancel);
        return Page();
    }
}
