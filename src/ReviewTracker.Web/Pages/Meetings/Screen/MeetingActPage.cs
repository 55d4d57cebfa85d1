using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>A page on which a meeting decides: the meeting's stream and whatever the decision changes, in one transaction.</summary>
[Authorize(Policies.Decide)]
public abstract class MeetingActPage(DecidingDesk desk) : CommandPage
{
    private const int Attempts = 5;

    [FromRoute] public Guid Id { get; set; }

    /// <summary>The meeting's version; <see cref="CommandPage.Version"/> is that of what is decided about.</summary>
    [BindProperty] public long MeetingVersion { get; set; }

    public MeetingRecord Meeting { get; private set; } = null!;

    /// <summary>The meeting as decisions know it now: who is present, who has an interest.</summary>
    public Meeting Now { get; private set; } = null!;

    /// <summary>Why nothing can be decided at the moment; null when it can.</summary>
    public string? NothingDecided { get; private set; }

    public Names Names { get; protected set; } = null!;

    public string Title => MeetingWords.TitleOf(Meeting.Kind, Meeting.HeldOn);

    public IReadOnlyList<Choice> PresentBodies => [.. Now.Present.Select(b => new Choice(b.ToString(), Names.Of(b)))];

    protected DecidingDesk Desk => desk;

    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        desk.Meetings.Telling(new MeetingId(Id), since, User.ToViewer(), cancel);

    /// <summary>Loads what is decided about; false where it is not there for who is looking.</summary>
    protected abstract Task<bool> LoadSubject(CancellationToken cancel);

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Meetings.Meetings.Get(new MeetingId(Id), User.ToViewer(), cancel) is not { } found) return false;
        if (await desk.Streams.Load<Meeting>(Id, cancel) is not { } now) return false;

        (Meeting, Now, Names) = (found.State, now.State, await desk.Meetings.Names.Of([], cancel));
        NothingDecided = WhyNothing(Quorum.Missing(await desk.QuorumOn(Now.HeldOn, cancel), Now));
        if (!HttpMethods.IsPost(Request.Method)) MeetingVersion = found.Version;
        else if (MeetingVersion < 1 || MeetingVersion > found.Version) ModelState.AddModelError("", Incomplete);
        MustHaveNewId();
        return await LoadSubject(cancel);
    }

    protected override void BuildOn(Guid stream, long version)
    {
        if (stream != Id) base.BuildOn(stream, version);
        else (MeetingVersion, _) = (version, ModelState.Remove(nameof(MeetingVersion)));
    }

    /// <summary>Decides on the meeting as it was shown, and anew when something else was minuted meanwhile.</summary>
    protected async Task Record(Func<Meeting, DecisionTerms, Decided> decide, CancellationToken cancel)
    {
        var (viewer, version) = (User.ToViewer(), MeetingVersion);
        for (var attempt = 1; ; attempt++)
        {
            var meeting = await desk.Streams.LoadAt<Meeting>(Id, new AsAt { Version = version }, cancel) ?? throw new StreamMissingException(Id);
            var decided = decide(meeting, await desk.Terms(viewer, meeting, cancel));
            try
            {
                await desk.Streams.Append(
                    Act() with { Beside = decided.Beside }, [new StreamWrite(Id, version, decided.Events), .. decided.Also], decided.Stand, cancel);
                return;
            }
            catch (StreamMovedOnException e) when (e.Stream == Id && attempt < Attempts)
            {
                // Another decision of the same meeting was minuted meanwhile: this one takes the next number.
                version = e.Since[^1].Version;
            }
        }
    }

    private string? WhyNothing(Refusal? quorum) => Now.Standing switch
    {
        MeetingStanding.Planned => new MeetingNotBegun().Message,
        MeetingStanding.Closed => new MeetingIsClosed().Message,
        MeetingStanding.Cancelled => new MeetingIsCancelled().Message,
        _ => quorum?.Message,
    };
}
