using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>The team was told something by e-mail or telephone: what, and about which action.</summary>
public sealed class LogModel(RoundDesk desk) : ReplyPage(desk)
{
    private IReadOnlyList<AskedPart> _parts = [];

    [BindProperty, Paragraphs, Required(ErrorMessage = "Enter what was said")]
    public string? Said { get; set; }

    [BindProperty, Line(40)] public string? About { get; set; }

    public IReadOnlyList<Choice> Actions { get; private set; } = [];

    public override string Button => "Log the reply";

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var (said, about) = (Narrative.Of(Said), _parts.FirstOrDefault(p => $"{p.Action.Id}" == About));
        var round = await Desk.Streams.Load<UpdateRound>(Id, cancel) ?? throw new StreamMissingException(Id);
        Answered[] answers = about is null ? [] : [new(about.Action.Id, AnswerKind.Update)];
        var writes = new List<StreamWrite>
        {
            new(Id, round.Version, [AnswerRoundHandler.Handle(new(Body, How, [.. answers], about is null ? said : null, Day), round.State, Desk.Today)]),
        };
        if (about is not null) writes.Add(await Progress(about, said, cancel));
        await Desk.Streams.Append(Act(), writes, [], cancel);
        return Done($"/rounds/{Id}", "The reply is on record.");
    }

    protected override bool IsFor(Viewer viewer) => viewer.MayRunRounds();

    protected override async Task<bool> Prepare(CancellationToken cancel)
    {
        _parts = await Desk.OpenOf(Body, User.ToViewer(), cancel);
        Actions = [.. _parts.Select(p => new Choice($"{p.Action.Id}", $"{p.About}: {p.Action.Text}"))];
        ModelState.MustBeOffered(nameof(About), About, Actions);
        return true;
    }

    private async Task<StreamWrite> Progress(AskedPart about, Narrative? said, CancellationToken cancel)
    {
        var plan = about.Read.Plan.Id.Value;
        var loaded = await Desk.Streams.Load<Recommendation>(plan, cancel) ?? throw new StreamMissingException(plan);
        return new(plan, loaded.Version, [ReportProgressHandler.Handle(new(about.Action.Id, Body, said, Day), loaded.State, Desk.Today)]);
    }
}
