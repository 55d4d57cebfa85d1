using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Actions;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>An agency's claim, request or part before the group.</summary>
public sealed class ActionModel(DecidingDesk desk) : ItemPage(desk), ITargetAnswer
{
    private ActionSetting? _setting;

    [FromRoute] public string Kind { get; set; } = "";

    [FromRoute] public Guid ActionId { get; set; }

    [FromRoute] public Guid Agency { get; set; }

    [BindProperty] public TargetKind? Target { get; set; }

    [BindProperty, Display(Name = "Target date")] public DateOnly? TargetOn { get; set; }

    [BindProperty, Display(Name = "Months")] public int? TargetMonths { get; set; }

    [BindProperty, Line(60)] public string? TargetAfter { get; set; }

    /// <summary>The agency that takes over.</summary>
    [BindProperty, Line(40)] public string? To { get; set; }

    [BindProperty, Line] public string? Higher { get; set; }

    [BindProperty] public ActionBorn Born { get; set; } = new();

    public ReadActionPage Shown { get; private set; } = null!;

    /// <summary>Null when another agency has taken it over.</summary>
    public PlannedPart? Part { get; private set; }

    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public IReadOnlyList<Choice> Milestones => _setting is null ? [] : RuleDates.Milestones(_setting.Filed, Desk.Today);

    public bool MaySayWhetherItStuck => Part is { AcceptedOn: not null, Status: ActionStatus.Completed } && User.ToViewer().May(Policies.AgreeActions);

    public override string Key => $"{Kind}/{ActionId}/{Agency}";

    public override string Heading => $"Review {Shown.ReviewReference}, action {Shown.Action.Number}";

    public override string Subject => "action";

    public ItemFacts Facts => new(Shown.Action, Part ?? new(new BodyId(Agency)), Shown.Plan.Kind, Shown.Texts, Shown.Names, Desk.Today);

    protected override Guid SubjectStream => Shown.Plan.Id.Value;

    // Whoever opens something again meets whoever signs the review off for having nothing open.
    private StreamStands[] Standing => Pressed is Press.Reopen or Press.NewAction ? [new StreamStands(Shown.Plan.ReviewId.Value, _setting!.Version)] : [];

    protected override bool Concerns(MeetingRecord.Decision decision) => decision.ActionId == new ActionId(ActionId)
        || (decision.ReviewId == Shown.Plan.ReviewId && decision.Kind is DecisionKind.SignOffReview or DecisionKind.ReopenReview);

    public void OnGet() => (Target, TargetOn) = (TargetKind.Date, Part?.TimeAskedUntil);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var plan = Shown.Plan.Id.Value;
        var shown = await Desk.Streams.LoadAt<Recommendation>(plan, new AsAt { Version = Version }, cancel)
            ?? throw new StreamMovedOnException(plan, await Desk.Streams.Read(plan, AsAt.Now, cancel));
        await Record((meeting, terms) =>
        {
            var (decision, effects) = ActionDecision.Of(this, meeting, shown, _setting!, AsMinute(terms), Desk.Today);
            return new([decision], effects.Length == 0 ? [] : [new StreamWrite(plan, Version, effects)])
            {
                Stand = effects.Length == 0 ? [new StreamStands(plan, Version)] : Standing,
            };
        }, cancel);
        return GoOn();
    }

    protected override async Task<bool> LoadItem(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await Desk.Actions.Of(new ActionId(ActionId), viewer, cancel) is not { } shown) return false;

        (Shown, Part, Names, LoadedVersion) = (shown, shown.Action.PartOf(new BodyId(Agency)), shown.Names, shown.Version);
        if (Part is null && !shown.Action.Story.Exists(s => s.Kind is StoryKind.Reassigned && s.Agency == new BodyId(Agency))) return false;

        Agencies = await Desk.Agencies(cancel);
        _setting = await Desk.Setting(shown.Plan.ReviewId, cancel);
        Possible = Part is null ? new HashSet<Press>() : Presses.For(shown.Action, Part);
        ChairStandsBack = Deciders.ChairStandsBack(Now, shown.Plan.ReviewId, new ActionId(ActionId), new BodyId(Agency));
        ModelState.MustBeOffered(nameof(TargetAfter), TargetAfter, Milestones);
        ModelState.MustBeOffered(nameof(To), To, Agencies);
        ModelState.MustBeOffered("Born.Agency", Born.Agency, Agencies);
        return _setting is not null;
    }
}
