using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Every agency is asked about all its open actions for a meeting.</summary>
[Authorize(Policies.AnswerRounds)]
public sealed class NewModel(RoundDesk desk) : CommandPage, IFormPage
{
    [BindProperty, Line(40), Required(ErrorMessage = "Choose the meeting")]
    public string? Meeting { get; set; }

    [BindProperty, Display(Name = "Answers by"), Required(ErrorMessage = "Enter the day by which the agencies answer")]
    public DateOnly? ReturnBy { get; set; }

    public IReadOnlyList<Choice> Meetings { get; private set; } = [];
    public IReadOnlyList<AskedActions> Asked { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public override string Subject => "meeting";
    public string Caption => "Update rounds";
    public string BackTo => "/rounds";
    public string Button => $"Ask {Words.Of(Asked.Count, "agency", "agencies")}";
    public bool HasForm => Meetings.Count > 0;

    public void OnGet() => Meeting = Meetings.Count > 0 ? Meetings[0].Value : null;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var stream = Guid.Parse(Meeting!);
        if (await desk.Streams.Load<Meeting>(stream, cancel) is not { } meeting) return NotFound();
        if (meeting.State.Round?.Value == NewId) return Opened();

        var latest = meeting.State.Round is { } round ? (await desk.Streams.Load<UpdateRound>(round.Value, cancel))?.State : null;
        var opened = OpenRoundHandler.Handle(new(new(NewId), ReturnBy!.Value, [.. Asked.Select(a => a.Agency)]), meeting.State, latest, desk.Today);
        await desk.Streams.Append(
            Act(), [new StreamWrite(NewId, 0, [opened.Round]), new StreamWrite(stream, meeting.Version, [opened.Meeting])], [], cancel);
        return Opened();
    }

    private IActionResult Opened() =>
        Done($"/rounds/{NewId}", $"The round is open. {Words.Of(Asked.Count, "agency has", "agencies have")} until {ReturnBy.InWords()} to answer.");

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (!viewer.MayRunRounds()) return false;

        // The agencies answer before the meeting, so there has to be a day left for them.
        Meetings = [.. (await desk.Rounds.MeetingsToCome(desk.Today.AddDays(1), cancel)).Select(m => new Choice($"{m.Id}", m.On.InWords()))];
        (Asked, Names) = (await desk.Rounds.Asked(desk.Today, viewer, cancel), await desk.Names.Of([], cancel));
        ModelState.MustBeOffered(nameof(Meeting), Meeting, Meetings);
        MustHaveNewId();
        return true;
    }
}
