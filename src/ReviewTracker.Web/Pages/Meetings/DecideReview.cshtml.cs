using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>A meeting signs a review off: all its actions are over.</summary>
public sealed class DecideReviewModel(MeetingDesk desk) : DecisionPage(desk)
{
    private IReadOnlyList<ReadPlan> _plans = [];

    [FromRoute] public string Reference { get; set; } = "";

    public ReviewFile Review { get; private set; } = null!;

    public IReadOnlyList<PlannedAction> Actions => [.. _plans.SelectMany(p => p.Plan.Actions)];

    public int Open => Actions.Count(a => !a.Status.IsOver());

    public override string Subject => "review";

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var review = Review.Id.Value;
        var shown = await Desk.Streams.LoadAt<Review>(review, new AsAt { Version = Version }, cancel)
            ?? throw new StreamMovedOnException(review, await Desk.Streams.Read(review, AsAt.Now, cancel));
        await Record(meeting =>
        {
            var (decision, effect) = Deciding.SignOff(meeting, shown, Open, AsMinute(), Desk.Today);
            // Nobody opens an action again while the review is signed off for having none.
            return new(decision, [new StreamWrite(review, Version, [effect])], [.. _plans.Select(p => new StreamStands(p.Plan.Id.Value, p.Version))]);
        }, cancel);
        return Done(BackTo, "The decision is on record: the review is signed off.");
    }

    protected override async Task<bool> LoadSubject(CancellationToken cancel)
    {
        if (await Desk.Reviews.Find(Reference, User.ToViewer(), cancel) is not { } found) return false;

        Review = found.State;
        _plans = await Desk.Actions.OfReview(Review.Id, User.ToViewer(), cancel);
        ShownAt(found.Version);
        if (Version > found.Version) ModelState.AddModelError("", Incomplete);
        return true;
    }
}
