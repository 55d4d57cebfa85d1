using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Actions;

/// <summary>An action as its page shows it: texts opened, names looked up.</summary>
public sealed record ReadActionPage(ReadAction Read, OpenedTexts Texts, Names Names)
{
    public PlannedAction Action => Read.Action;
    public ActionPlan Plan => Read.In.Plan;
    public long Version => Read.In.Version;

    /// <summary>The day its review was opened again after a sign-off.</summary>
    public DateOnly? ReviewReopenedOn { get; init; }

    /// <summary>What meetings decided about it, oldest first; for whoever may read decisions.</summary>
    public IReadOnlyList<ListedDecision> Decisions { get; init; } = [];

    public string ReviewReference => Read.In.ReviewReference;
    public string ReviewAddress => $"/reviews/{Domain.Reviews.ReviewReference.ToAddress(ReviewReference)}";
}

/// <summary>Reads actions for pages, trimmed to who is looking.</summary>
public sealed class ActionReading(ActionList actions, ReviewList reviews, DecisionList decisions, SealedTexts texts, NameSource names)
{
    /// <summary>Null when there is none, or not for this viewer.</summary>
    public async Task<ReadActionPage?> Of(ActionId id, Viewer viewer, CancellationToken cancel)
    {
        if (await actions.Find(id, viewer, cancel) is not { } read) return null;

        var opened = await texts.Open(read.Action.Story.SelectMany(s => new SealedText?[] { s.Text, s.Link }), cancel);
        var people = read.Action.Parts.Select(p => p.Owner).Concat(read.Action.Story.Select(s => s.By)).Concat(read.Action.Story.Select(s => s.Person))
            .Concat(read.Action.Parts.Select(p => p.Judged?.By));
        return new(read, opened, await names.Of(people, cancel))
        {
            ReviewReopenedOn = (await reviews.Among([read.In.Plan.ReviewId.Value], viewer, cancel)) is [var review] ? review.ReopenedOn : null,
            Decisions = await decisions.All(new(Action: id), viewer, cancel),
        };
    }
}
