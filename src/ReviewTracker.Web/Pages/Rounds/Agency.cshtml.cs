using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Everything an agency is asked about, on one page with one submit.</summary>
[Authorize(Policies.SeeRounds)]
public sealed class AgencyModel(RoundDesk desk) : RowsPage<AnswerRow>(desk)
{
    private readonly Dictionary<RecommendationId, DateOnly> _notified = [];

    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public Guid Agency { get; set; }

    [BindProperty] public ReplyWay? Way { get; set; }

    [BindProperty, Display(Name = "The day of the answer")] public DateOnly? AnsweredOn { get; set; }

    [BindProperty, Paragraphs, Display(Name = "What was said about none of the actions")] public string? Remark { get; set; }

    public ReadRound Read { get; private set; } = null!;
    public UpdateRound.Asked Line { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public bool MayAnswer { get; private set; }
    public bool OnTheTeam => User.ToViewer().OnTheTeam;
    public DateOnly Today => Desk.Today;

    /// <summary>Whose an action can be that is not this agency's.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    /// <summary>Places of rows, by review, the most urgent review first.</summary>
    public IEnumerable<IGrouping<string, int>> Groups =>
        Enumerable.Range(0, Rows.Count).Where(at => PartOf(Rows[at]) is not null).GroupBy(at => PartOf(Rows[at])!.Read.ReviewReference);

    public IEnumerable<int> GoneRows => Enumerable.Range(0, Rows.Count).Where(at => PartOf(Rows[at]) is null);

    public Answered? AnswerOf(AskedPart part) => Line.Answers.Find(a => a.Action == part.Action.Id);

    public void OnGet() => AnsweredOn = Today;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (await Record(cancel) is { } again) return again;
        return Done($"/rounds/{Id}/{Agency}", $"Thank you: {Words.Of(Rows.Count(r => !r.IsEmpty), "answer is", "answers are")} on record.");
    }

    protected override AnsweredRow Take(AnswerRow row, AskedPart part, Recommendation recommendation) => row.Kind is not { } kind
        ? new(row.AsAnswer(AnswerKind.Update, Day), [], new AnswerNotChosen())
        : AnswerParts.Take([row.AsAnswer(kind, Day)], _ => recommendation, r => _notified.GetValueOrDefault(r.Id), Today)[0];

    protected override async Task<IReadOnlyList<StreamWrite>> Beside(IReadOnlyList<AnswerRow> taken, CancellationToken cancel)
    {
        var round = await Desk.Streams.Load<UpdateRound>(Id, cancel) ?? throw new StreamMissingException(Id);
        if (taken.Count == Parts.Count && taken.All(r => r.Kind is AnswerKind.Nil) && Line.Answers.IsEmpty)
            return [new StreamWrite(Id, round.Version, [ReturnNilHandler.Handle(new(new(Agency), OnTheTeam ? Way!.Value : ReplyWay.Page, Narrative.Of(Remark), Day), round.State, Today)])];

        var answered = AnswerRoundHandler.Handle(
            new(new(Agency), OnTheTeam ? Way!.Value : ReplyWay.Page, [.. taken.Select(r => new Answered(new(r.ActionId), r.Kind!.Value))], Narrative.Of(Remark), Day),
            round.State, Today);
        return [new StreamWrite(Id, round.Version, [answered])];
    }

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        var (viewer, agency) = (User.ToViewer(), new BodyId(Agency));
        MayAnswer = viewer.MayAnswerRoundsFor(agency);
        if (!viewer.MaySeeRoundsOf(agency) || (!MayAnswer && HttpMethods.IsPost(Request.Method))) return false;
        if (await Desk.Rounds.Get(new(Id), viewer, cancel) is not { } found) return false;

        var parts = await Desk.OpenOf(agency, viewer, cancel);
        if (found.Round.Of(agency) is null && parts.Count == 0) return false;

        (Read, Line, Names) = (found, found.Round.Of(agency) ?? new(agency), await Desk.Names.Of([], cancel));
        Ask([.. parts.OrderBy(p => AnswerOf(p) is not null)], p => new() { ActionId = p.Action.Id.Value, Agency = Agency, Version = p.Read.Version });
        if (MayAnswer) Others = [.. (await Desk.Reviews.Bodies(Today, cancel, BodyKind.Agency, BodyKind.CommunitySafetyPartnership, BodyKind.Other)).Where(b => b.Value != $"{agency}")];
        Check();
        if (HttpMethods.IsPost(Request.Method)) await LookUpNotified(cancel);
        await NameWhatIsWrong(cancel);
        return true;
    }

    private DateOnly Day => OnTheTeam && AnsweredOn is { } day ? day : Today;

    private async Task LookUpNotified(CancellationToken cancel)
    {
        foreach (var part in Rows.Where(r => r.Kind is AnswerKind.Claim).Select(PartOf).OfType<AskedPart>())
            _notified[part.Read.Plan.Id] = await Desk.NotifiedOn(part.Read, User.ToViewer(), cancel);
    }

    private void Check()
    {
        if (!HttpMethods.IsPost(Request.Method)) return;
        if (Rows.Exists(r => r.Agency != Agency)) ModelState.AddModelError("", Incomplete);
        for (var at = 0; at < Rows.Count; at++) ModelState.MustBeOffered($"Rows[{at}].{nameof(AnswerRow.BelongsTo)}", Rows[at].BelongsTo, Others);
        if (!OnTheTeam) return;
        if (Way is null) ModelState.AddModelError(nameof(Way), "Choose how the answers came");
        ModelState.MustBeOffered(nameof(Way), Way, RoundWords.Ways);
        if (AnsweredOn is null && ModelState[nameof(AnsweredOn)]?.Errors is not { Count: > 0 })
            ModelState.AddModelError(nameof(AnsweredOn), "Enter the day of the answer");
    }
}

public sealed record AnswerNotChosen() : Refusal("Choose an answer, or clear what you typed");
