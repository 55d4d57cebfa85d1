using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>A page with a form that changes one meeting and nothing else.</summary>
[Authorize(Policies.RunMeetings)]
public abstract class MeetingFormPage(MeetingDesk desk) : CommandPage, IFormPage
{
    [FromRoute] public Guid Id { get; set; }

    public MeetingRecord Meeting { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public override string Subject => "meeting";

    public string Caption => MeetingWords.TitleOf(Meeting.Kind, Meeting.HeldOn);

    public virtual string BackTo => $"/meetings/{Id}";

    public abstract string Button { get; }

    public virtual bool HasForm => true;

    public string? Refused { get; private set; }

    protected MeetingDesk Desk => desk;

    /// <summary>Refuses what the meeting does not take as it stands, whatever is filled in.</summary>
    protected virtual void Check(Meeting meeting) { }

    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        desk.Telling(new MeetingId(Id), since, User.ToViewer(), cancel);

    /// <summary>Loads what else the page shows; false where it is not there for who is looking.</summary>
    protected virtual Task<bool> Prepare(CancellationToken cancel) => Task.FromResult(true);

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Meetings.Get(new MeetingId(Id), User.ToViewer(), cancel) is not { } found) return false;

        (Meeting, Names) = (found.State, await desk.Names.Of([], cancel));
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        if (!HttpMethods.IsPost(Request.Method) && await desk.Streams.Load<Meeting>(Id, cancel) is { State: var now })
            Refused = Refuse.Said(() => Check(now));
        return await Prepare(cancel);
    }

    protected async Task<IActionResult> Change(Func<Meeting, object> decide, string said, CancellationToken cancel)
    {
        await desk.Streams.Change(Id, Version, Act(), decide, cancel);
        return Done(BackTo, said);
    }
}
