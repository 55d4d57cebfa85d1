using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>A review before the group: its sign-off, how long the Home Office has it, what falls due.</summary>
public sealed class ReviewModel(DecidingDesk desk) : ItemPage(desk)
{
    private IReadOnlyList<PlanStanding> _standing = [];

    [FromRoute] public string Kind { get; set; } = "";

    [FromRoute] public Guid ReviewId { get; set; }

    [FromRoute] public string? Milestone { get; set; }

    public CaseloadRow Row { get; private set; } = null!;

    public ReviewFile Filed { get; private set; } = null!;

    public IReadOnlyList<PlannedAction> Actions { get; private set; } = [];

    /// <summary>How many of its actions are open, seen or not.</summary>
    public int Open => _standing.Sum(p => p.Open);

    public string Address => $"/reviews/{ReviewReference.ToAddress(Row.Reference)}";

    public override string Key => Milestone is null ? $"{Kind}/{ReviewId}" : $"{Kind}/{ReviewId}/{Milestone}";

    public override string Heading => $"Review {Row.Reference}";

    public override string Subject => "review";

    protected override Guid SubjectStream => ReviewId;

    protected override IReadOnlySet<Press> SaysWhyNot => new HashSet<Press> { Press.SignOff, Press.ProposeSignOff, Press.ReopenReview };

    // What keeps it from being signed off, or followed from it.
    protected override bool Concerns(MeetingRecord.Decision decision) => decision.ReviewId == Row.Id
        && decision.Kind is DecisionKind.Reopen or DecisionKind.NewAction or DecisionKind.ProposeSignOff or DecisionKind.SignOffReview or DecisionKind.ReopenReview;

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var shown = await Desk.Streams.LoadAt<Review>(ReviewId, new AsAt { Version = Version }, cancel)
            ?? throw new StreamMovedOnException(ReviewId, await Desk.Streams.Read(ReviewId, AsAt.Now, cancel));
        await Record((meeting, terms) => Of(meeting, shown, AsMinute(terms)), cancel);
        return GoOn();
    }

    private Decided Of(Meeting meeting, Review shown, Minute minute) => Pressed switch
    {
        Press.SignOff => Pair(Deciding.SignOff(meeting, shown, Open, minute, Desk.Today), whole: true),
        Press.ProposeSignOff => Pair(Deciding.ProposeSignOff(meeting, shown, Open, minute, Desk.Today), whole: true),
        Press.ReopenReview => Pair(Deciding.ReopenReview(meeting, shown, minute, Desk.Today), whole: false),
        _ => new([Deciding.About(meeting, shown.Id, minute)], []) { Stand = [new StreamStands(ReviewId, Version)] },
    };

    // Nobody opens an action again, or begins a recommendation, while the review is signed off for having none open.
    private Decided Pair<T>((DecisionRecorded Decision, T Effect) pair, bool whole) where T : ReviewEvent => new(
        [pair.Decision], [new StreamWrite(ReviewId, Version, [pair.Effect])])
    {
        Stand = whole ? [.. _standing.Select(p => new StreamStands(p.Id.Value, p.Version))] : [],
        Beside = whole ? [new PlanStands(new(ReviewId), [.. _standing.Select(p => p.Id)])] : [],
    };

    protected override async Task<bool> LoadItem(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if ((await Desk.Meetings.Reviews.Reviews.Among([ReviewId], viewer, cancel)) is not [var row]) return false;
        if (await Desk.Meetings.Streams.Load<ReviewFile>(ReviewId, cancel) is not { } file) return false;

        (Row, Filed, LoadedVersion) = (row, file.State, file.Version);
        _standing = await Desk.Meetings.Actions.Standing(row.Id, cancel);
        Actions = [.. (await Desk.Meetings.Actions.OfReview(row.Id, viewer, cancel)).SelectMany(p => p.Plan.Actions)];
        Possible = WhatCanBeDecided();
        ChairStandsBack = Deciders.ChairStandsBack(Now, row.Id, null, null);
        return true;
    }

    private HashSet<Press> WhatCanBeDecided() => Row.SignedOffOn is not null ? [Press.ReopenReview, Press.Other]
        : Row.PublishedOn is null || Open > 0 ? [Press.Other]
        : Filed.SignOffProposedOn is null ? [Press.SignOff, Press.ProposeSignOff, Press.Other] : [Press.SignOff, Press.Other];
}
