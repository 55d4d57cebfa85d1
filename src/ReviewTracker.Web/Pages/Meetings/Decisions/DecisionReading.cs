using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Meetings.Decisions;

/// <summary>What a decision is about, and where it is.</summary>
public sealed record DecisionSubject(string Text, string Address);

/// <summary>Decisions with what they are about, their texts opened and their names looked up.</summary>
public sealed record ReadDecisions(
    IReadOnlyList<ListedDecision> Rows, IReadOnlyDictionary<DecisionId, DecisionSubject> Subjects, OpenedTexts Texts, Names Names)
{
    public DecisionSubject? About(ListedDecision listed) => Subjects.GetValueOrDefault(listed.Decision.Id);

    /// <summary>Who carries it out, in words; null where nobody has to.</summary>
    public string? CarriedOutBy(MeetingRecord.Decision decision) => (decision.OwnerBody, decision.Owner) switch
    {
        ({ } body, { } person) => $"{Names.Of(person)}, {Names.Of(body)}",
        ({ } body, null) => Names.Of(body),
        (null, { } person) => Names.Of(person),
        _ => null,
    };
}

/// <summary>Reads decisions for pages, trimmed to who is looking.</summary>
public sealed class DecisionReading(DecisionList decisions, ReviewList reviews, ActionList actions, SealedTexts texts, NameSource names)
{
    public DecisionList List => decisions;

    public async Task<ReadDecisions> Of(IReadOnlyList<ListedDecision> rows, Viewer viewer, CancellationToken cancel)
    {
        var opened = await texts.Open(rows.SelectMany(r => new SealedText?[] { r.Decision.Rationale, r.Decision.SupersededBecause, r.Decision.Outcome }), cancel);
        var people = rows.SelectMany(r => new[] { r.Decision.RecordedBy, r.Decision.Owner });
        return new(rows, await Subjects(rows, viewer, cancel), opened, await names.Of(people, cancel));
    }

    /// <summary>One decision of this meeting; null when there is none for who is looking.</summary>
    public async Task<ReadDecisions?> One(Guid meeting, Guid decision, Viewer viewer, CancellationToken cancel) =>
        await decisions.Find(new DecisionId(decision), viewer, cancel) is { } found && found.Meeting.Value == meeting
            ? await Of([found], viewer, cancel) : null;

    private async Task<Dictionary<DecisionId, DecisionSubject>> Subjects(IReadOnlyList<ListedDecision> rows, Viewer viewer, CancellationToken cancel)
    {
        var found = await reviews.Among([.. rows.Select(r => r.Decision.ReviewId).OfType<ReviewId>().Select(r => r.Value).Distinct()], viewer, cancel);
        var (reviewsById, subjects, plans) = (found.ToDictionary(r => r.Id), new Dictionary<DecisionId, DecisionSubject>(), new Dictionary<RecommendationId, ReadPlan?>());
        foreach (var decision in rows.Select(r => r.Decision))
        {
            if (decision.ReviewId is not { } id || !reviewsById.TryGetValue(id, out var review)) continue;
            subjects[decision.Id] = new($"Review {review.Reference}", $"/reviews/{ReviewReference.ToAddress(review.Reference)}");
            if (decision is not { ActionId: { } action, RecommendationId: { } recommendation }) continue;
            if (!plans.TryGetValue(recommendation, out var plan)) plans[recommendation] = plan = await actions.Get(recommendation, viewer, cancel);
            if (plan?.Plan.Action(action) is { } planned) subjects[decision.Id] = new($"Review {review.Reference}, action {planned.Number}", $"/actions/{action}");
        }
        return subjects;
    }
}
