using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>A meeting decides about an action or about one agency's claim or request.</summary>
public sealed class DecideActionModel(MeetingDesk desk) : DecisionPage(desk), ITargetAnswer
{
    public static readonly IReadOnlyList<Choice> Closures = Choice.Of<Closure>();

    private ReviewFile? _review;

    [FromRoute] public Guid ActionId { get; set; }

    [FromRoute] public Guid Agency { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what was decided")]
    public DecisionKind? Kind { get; set; }

    [BindProperty] public TargetKind? Target { get; set; }

    [BindProperty, Display(Name = "Target date")] public DateOnly? TargetOn { get; set; }

    [BindProperty, Display(Name = "Months")] public int? TargetMonths { get; set; }

    [BindProperty, Line(60)] public string? TargetAfter { get; set; }

    [BindProperty] public Closure? Closure { get; set; }

    public ReadPlan Read { get; private set; } = null!;

    public PlannedAction Action { get; private set; } = null!;

    public PlannedPart Part { get; private set; } = null!;

    /// <summary>What the agency wrote with its claim or request.</summary>
    public string? Said { get; private set; }

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<Choice> Milestones => _review is null ? [] : RuleDates.Milestones(_review, Desk.Today);

    public bool CanMove => !Action.Status.IsOver();

    public override string Subject => "action";

    public void OnGet()
    {
        if (Part.TimeAskedUntil is { } until) (Target, TargetOn) = (TargetKind.Date, until);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var plan = Read.Plan.Id.Value;
        var shown = await Desk.Streams.LoadAt<Recommendation>(plan, new AsAt { Version = Version }, cancel)
            ?? throw new StreamMovedOnException(plan, await Desk.Streams.Read(plan, AsAt.Now, cancel));
        await Record(meeting =>
        {
            var (decision, effects) = Decision.Of(this, meeting, shown, _review!);
            return new(decision, [new StreamWrite(plan, Version, effects)], []);
        }, cancel);
        return Done(BackTo, $"The decision is on record: {MeetingWords.Of(Kind!.Value).ToLowerInvariant()}.");
    }

    protected override async Task<bool> LoadSubject(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await Desk.Actions.Find(new ActionId(ActionId), viewer, cancel) is not { } read) return false;
        if (read.Action.PartOf(new BodyId(Agency)) is not { } part) return false;

        (Read, Action, Part) = (read.In, read.Action, part);
        _review = (await Desk.Reviews.Find(Read.ReviewReference, viewer, cancel))?.State;
        Kinds = [.. Decision.KindsFor(Action, Part).Select(MeetingWords.AsChoice)];
        Said = await WhatTheySaid(cancel);
        ShownAt(Read.Version);
        CheckAnswers();
        return _review is not null;
    }

    private void CheckAnswers()
    {
        if (Version > Read.Version) ModelState.AddModelError("", Incomplete);
        if (Kind is DecisionKind.SignOffReview or DecisionKind.Other) ModelState.AddModelError(nameof(Kind), "Choose one of the answers in the list");
        if (Kind is DecisionKind.CloseUncompleted && Closure is null) ModelState.AddModelError(nameof(Closure), "Choose how it is closed");
        ModelState.MustBeOffered(nameof(TargetAfter), TargetAfter, Milestones);
    }

    private async Task<string?> WhatTheySaid(CancellationToken cancel)
    {
        var line = Part switch
        {
            { Status: ActionStatus.WithTheSteeringGroup } => Action.Story.FindLast(s => s.Kind is StoryKind.Claimed && s.Agency == Part.Agency),
            { TimeAskedOn: not null } => Action.Story.FindLast(s => s.Kind is StoryKind.MoreTimeAsked && s.Agency == Part.Agency),
            _ => null,
        };
        return line?.Text is null ? null : (await Desk.Reviews.Texts.Open([line.Text], cancel))[line.Text];
    }
}
