using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Meetings.Decisions;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>A decision turned out wrong; a later one takes its place and both stay on record.</summary>
[Authorize(Policies.RunMeetings)]
public sealed class SupersedeModel(MeetingDesk desk, DecisionReading reading) : CommandPage, IFormPage
{
    private const int Offered = 200;

    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public Guid Decision { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the decision that takes its place")]
    public Guid? By { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what was wrong with the former decision")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    public MeetingRecord Meeting { get; private set; } = null!;

    public MeetingRecord.Decision Former { get; private set; } = null!;

    /// <summary>What can take its place: decisions made after it, in this meeting or a later one.</summary>
    public IReadOnlyList<Choice> Later { get; private set; } = [];

    /// <summary>Its number in the log of decisions.</summary>
    public long Number { get; private set; }

    public override string Subject => "meeting";

    public string Caption => MeetingWords.TitleOf(Meeting.Kind, Meeting.HeldOn);

    public string BackTo => $"/meetings/{Id}";

    public string Button => "Supersede the decision";

    public void OnGet() => On = desk.Today;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var at = await reading.List.Find(new DecisionId(By!.Value), User.ToViewer(), cancel) is { } by ? by.Meeting.Value : Id;
        var later = (await desk.Streams.Load<Meeting>(at, cancel))!.State;
        await desk.Streams.Change<Meeting>(Id, Version, Act(), meeting => SupersedeDecisionHandler.Handle(
            new(new DecisionId(Decision), new DecisionId(By!.Value), Narrative.Of(Reason), On!.Value), meeting, at == Id ? meeting : later, desk.Today), cancel);
        return Done(BackTo, $"Decision {Number} is superseded.");
    }

    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        desk.Telling(new MeetingId(Id), since, User.ToViewer(), cancel);

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Meetings.Get(new MeetingId(Id), User.ToViewer(), cancel) is not { } found) return false;
        if (found.State.Decisions.Find(d => d.Id.Value == Decision) is not { } former) return false;

        (Meeting, Former) = (found.State, former);
        Number = (await reading.List.Find(former.Id, User.ToViewer(), cancel))?.Number ?? 0;
        var later = (await reading.List.All(new(From: Meeting.HeldOn), User.ToViewer(), cancel)).Where(d => d.Number > Number && d.Decision.SupersededBy is null)
            .OrderByDescending(d => d.Number).Take(Offered).ToList();
        var read = await reading.Of(later, User.ToViewer(), cancel);
        Later = [.. later.Select(d => new Choice(
            d.Decision.Id.ToString(), $"{d.Number}. {MeetingWords.Of(d.Decision.Kind)}{(read.About(d) is { } about ? $": {about.Text}" : "")}, {d.HeldOn.InWords()}"))];
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        ModelState.MustBeOffered(nameof(By), By, Later);
        return true;
    }
}
