using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Actions;
using ReviewTracker.Web.Pages.Meetings.Screen;

namespace ReviewTracker.Web.Pages.Meetings.Decisions;

/// <summary>What a decision was made on.</summary>
/// <param name="Position">The last position of the log the group could see.</param>
/// <param name="Kept">Whether that position was kept with the decision, or is the one just before it was recorded.</param>
/// <param name="Facts">About the action and the agency's part; null when it was about a whole review, or the action did not exist yet.</param>
/// <param name="Review">The review's line in the caseload as it was then.</param>
/// <param name="Plans">The review's recommendations as they were then.</param>
/// <param name="Since">What happened afterwards, latest first.</param>
public sealed record Replayed(
    long Position, bool Kept, ItemFacts? Facts, CaseloadRow Review, IReadOnlyList<ActionPlan> Plans, IReadOnlyList<ChangedSince> Since)
{
    public IReadOnlyList<PlannedAction> Actions => [.. Plans.SelectMany(p => p.Actions)];
}

/// <summary>One thing that happened after a decision.</summary>
public sealed record ChangedSince(DateOnly On, string What);

/// <summary>Folds what the group saw from the log. Who may see it is asked as of now.</summary>
public sealed class DecisionReplay(
    PastPlans past, ActionList actions, ReviewList reviews, Streams streams, SealedTexts texts, NameSource names)
{
    private const int SinceShown = 8;

    /// <summary>Null when the decision is about no review, or not for this viewer.</summary>
    public async Task<Replayed?> Of(ListedDecision listed, Viewer viewer, CancellationToken cancel)
    {
        var (decision, at) = (listed.Decision, listed.Decision.LogPosition ?? listed.Position - 1);
        if (decision.ReviewId is not { } review || await Row(review, at, listed.HeldOn, viewer, cancel) is not { } row) return null;

        var plans = await past.OfReview(review, new AsAt { Position = at }, viewer, cancel);
        var facts = decision.ActionId is { } action ? await Facts(plans, action, decision.Agency, at, listed.HeldOn, cancel) : null;
        return new(at, decision.LogPosition is not null, facts, row, plans, await Since(listed, viewer, cancel));
    }

    private async Task<CaseloadRow?> Row(ReviewId review, long at, DateOnly on, Viewer viewer, CancellationToken cancel)
    {
        if (await reviews.Among([review.Value], viewer, cancel) is not [var now]) return null;
        var file = await streams.LoadAt<ReviewFile>(review.Value, new AsAt { Position = at }, cancel);
        return file is null ? now : Caseload.RowsOf(file, on).Single().Row;
    }

    private async Task<ItemFacts?> Facts(
        IReadOnlyList<ActionPlan> plans, ActionId action, BodyId? agency, long at, DateOnly on, CancellationToken cancel)
    {
        if (plans.FirstOrDefault(p => p.Action(action) is not null) is not { } plan) return null;
        var then = plan.Action(action)!;
        if ((agency is { } whose ? then.PartOf(whose) : then.Parts.FirstOrDefault()) is not { } part) return null;

        var opened = await texts.Open(then.Story.SelectMany(s => new SealedText?[] { s.Text, s.Link }), cancel);
        return new(then, part, plan.Kind, opened, await names.At(at, cancel), on);
    }

    private async Task<IReadOnlyList<ChangedSince>> Since(ListedDecision listed, Viewer viewer, CancellationToken cancel)
    {
        var decision = listed.Decision;
        if (decision.ActionId is { } action)
        {
            var now = (await actions.Find(action, viewer, cancel))?.Action.Story ?? [];
            return [.. now.Where(s => s.RecordedAt >= decision.RecordedAt).Reverse().Select(s => new ChangedSince(s.On, ActionStory.TitleOf(s))).Take(SinceShown)];
        }

        if (decision.ReviewId is not { } id || await reviews.Among([id.Value], viewer, cancel) is not [var row]) return [];
        if (await reviews.Get(row.Reference, viewer, cancel) is null) return [];
        var events = await streams.Read(id.Value, AsAt.Now, cancel);
        return [.. events.Where(e => e.Position > listed.Position).Reverse().Select(e => new ChangedSince(e.Day, Forms.Labels.InWords(e.Data.GetType().Name))).Take(SinceShown)];
    }
}
