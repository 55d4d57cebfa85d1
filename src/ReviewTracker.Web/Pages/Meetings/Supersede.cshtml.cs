using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>A decision turned out wrong; a later one takes its place and both stay on record.</summary>
[Authorize(Policies.RunMeetings)]
public sealed class SupersedeModel(MeetingDesk desk) : CommandPage, IFormPage
{
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

    public IReadOnlyList<Choice> Later => [.. Meeting.Decisions.Where(d => d.Number > Former.Number)
        .Select(d => new Choice(d.Id.ToString(), $"{d.Number}. {MeetingWords.Of(d.Kind)}"))];

    public override string Subject => "meeting";

    public string Caption => MeetingWords.TitleOf(Meeting.Kind, Meeting.HeldOn);

    public string BackTo => $"/meetings/{Id}";

    public string Button => "Supersede the decision";

    public void OnGet() => On = desk.Today;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await desk.Streams.Change<Meeting>(Id, Version, Act(), meeting => SupersedeDecisionHandler.Handle(
            new(new DecisionId(Decision), new DecisionId(By!.Value), Narrative.Of(Reason), On!.Value), meeting, desk.Today), cancel);
        return Done(BackTo, $"Decision {Former.Number} is superseded.");
    }

    internal override Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) =>
        desk.Telling(new MeetingId(Id), since, User.ToViewer(), cancel);

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        if (await desk.Meetings.Get(new MeetingId(Id), User.ToViewer(), cancel) is not { } found) return false;
        if (found.State.Decisions.Find(d => d.Id.Value == Decision) is not { } former) return false;

        (Meeting, Former) = (found.State, former);
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        ModelState.MustBeOffered(nameof(By), By, Later);
        return true;
    }
}
