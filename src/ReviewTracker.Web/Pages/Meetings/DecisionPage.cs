using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>A decision with what it does elsewhere, all in one transaction.</summary>
/// <param name="Also">What other streams get by it.</param>
/// <param name="Stand">Other streams the decision was read from.</param>
public sealed record Decided(object Event, IReadOnlyList<StreamWrite> Also, IReadOnlyList<StreamStands> Stand);

/// <summary>A page on which one decision of a meeting is recorded.</summary>
[Authorize(Policies.RunMeetings)]
public abstract class DecisionPage(MeetingDesk desk) : CommandPage, IFormPage
{
    private const int Attempts = 5;

    [FromRoute] public Guid Id { get; set; }

    /// <summary>The meeting's version; <see cref="CommandPage.Version"/> is that of what is decided about.</summary>
    [BindProperty] public long MeetingVersion { get; set; }

    [BindProperty, Paragraphs] public string? Rationale { get; set; }

    [BindProperty] public List<string> InterestsDeclared { get; set; } = [];

    public MeetingRecord Meeting { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public string Caption => MeetingWords.TitleOf(Meeting.Kind, Meeting.HeldOn);

    public string BackTo => $"/meetings/{Id}";

    public string Button => "Record the decision";

    public IReadOnlyList<Choice> PresentBodies => [.. Meeting.Present.Select(b => new Choice(b.ToString(), Names.Of(b)))];

    protected MeetingDesk Desk => desk;

    internal Minute AsMinute() => new(
        new DecisionId(NewId), Narrative.Of(Rationale), [.. InterestsDeclared.Select(b => new BodyId(Guid.Parse(b)))]);

    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        desk.Telling(new MeetingId(Id), since, User.ToViewer(), cancel);

    /// <summary>Loads what is decided about; false where it is not there for who is looking.</summary>
    protected abstract Task<bool> LoadSubject(CancellationToken cancel);

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Meetings.Get(new MeetingId(Id), User.ToViewer(), cancel) is not { } found) return false;

        (Meeting, Names) = (found.State, await desk.Names.Of([], cancel));
        if (HttpMethods.IsPost(Request.Method))
        {
            if (MeetingVersion < 1 || MeetingVersion > found.Version) ModelState.AddModelError("", Incomplete);
            foreach (var body in InterestsDeclared) ModelState.MustBeOffered(nameof(InterestsDeclared), body, PresentBodies);
        }
        else
        {
            MeetingVersion = found.Version;
        }

        MustHaveNewId();
        return await LoadSubject(cancel);
    }

    protected async Task Record(Func<Meeting, Decided> decide, CancellationToken cancel)
    {
        var version = MeetingVersion;
        for (var attempt = 1; ; attempt++)
        {
            var meeting = await desk.Streams.LoadAt<Meeting>(Id, new AsAt { Version = version }, cancel) ?? throw new StreamMissingException(Id);
            var decided = decide(meeting);
            try
            {
                await desk.Streams.Append(Act(), [new StreamWrite(Id, version, [decided.Event]), .. decided.Also], decided.Stand, cancel);
                return;
            }
            catch (StreamMovedOnException e) when (e.Stream == Id && attempt < Attempts)
            {
                // Another decision of the same meeting was minuted meanwhile: this one takes the next number.
                version = e.Since[^1].Version;
            }
        }
    }
}
