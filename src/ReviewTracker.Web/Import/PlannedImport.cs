using System.Collections.Immutable;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import;

/// <summary>The review the plan belongs to, as far as the import's dates need it.</summary>
/// <param name="PlanFrom">The day its recommendations were final, where known: submitted, else published.</param>
/// <param name="PublishedOn">From when rules after publication count; null: not published.</param>
public sealed record ReviewOfPlan(ReviewId Id, DateOnly NotifiedOn, DateOnly? PlanFrom, DateOnly? PublishedOn);

/// <summary>What the draft is decided against: the streams it adds to, as they stand.</summary>
public sealed record FactsOfImport(
    ReviewOfPlan Review, IReadOnlyList<Loaded<BodyCard>> Bodies,
    IReadOnlyDictionary<RecommendationId, Loaded<Recommendation>> Standing, IReadOnlyCollection<string> NumbersTaken, DateOnly Today);

/// <summary>A settled draft as events, stream by stream; all of them are written at once or none.</summary>
public sealed record PlannedImport(ImmutableList<StreamWrite> Writes)
{
    public int Recommendations => Count<RecommendationMade>();
    public int Actions => Count<ActionAdded>();
    public int Claims => Count<CompletionClaimed>();
    public int AcceptedBefore => Count<CompletionAcceptedBeforeTracker>();
    public int ProgressReports => Count<ProgressReported>();
    public int Reworded => Count<RecommendationReworded>() + Count<ActionReworded>();
    public int NamesLearned => Count<BodyAliasLearned>();

    public static PlannedImport Of(ActionPlanDraft draft, FactsOfImport facts)
    {
        if (!draft.IsSettled) throw new InvalidOperationException("A draft with open questions is not written.");
        return new([.. draft.Recommendations.Select(made => Write(made, draft, facts))
            .Concat(draft.Learned.GroupBy(name => name.Body).Select(names => Learn(names, facts.Bodies)))
            .Where(write => write.Events.Count > 0)]);
    }

    private static StreamWrite Write(DraftRecommendation draft, ActionPlanDraft whole, FactsOfImport facts)
    {
        var review = facts.Review;
        var id = draft.Standing?.Id ?? new RecommendationId(StableId.Of(review.Id.Value, "recommendation", draft.Number));
        var on = new[] { facts.Today, review.PlanFrom ?? facts.Today }.Concat(EarliestFacts(draft)).Min();
        var standing = draft.Standing is null ? null : facts.Standing.GetValueOrDefault(id);
        var script = new RecommendationScript(id, standing?.State, whole.Completions, review, on, facts.Today);
        if (draft.Standing is null) script.Make(draft, facts.NumbersTaken);
        else if (draft.Reword) script.Reword(draft.Text);
        foreach (var action in draft.Actions) script.Bring(action);
        return new StreamWrite(id.Value, standing?.Version ?? 0, script.Events, review.Id.Value);
    }

    // A fact is never older than what it belongs to.
    private static IEnumerable<DateOnly> EarliestFacts(DraftRecommendation draft) =>
        draft.Actions.Where(action => action.Standing is null).SelectMany(action => action.Parts).SelectMany(part => part.Completion switch
        {
            CompletionReading.Completed completed => new[] { completed.On, completed.LetterSent ?? completed.On, completed.LetterAnswered ?? completed.On },
            CompletionReading.LetterWaits waits => [waits.Sent],
            _ => [],
        });

    private static StreamWrite Learn(IGrouping<BodyId, LearnedName> names, IReadOnlyList<Loaded<BodyCard>> bodies)
    {
        var body = bodies.Single(loaded => loaded.State.Id == names.Key);
        return new StreamWrite(names.Key.Value, body.Version,
            [.. names.Where(name => !body.State.GoesBy(name.Name)).Select(name => new BodyAliasLearned(name.Name))]);
    }

    private int Count<T>() => Writes.Sum(write => write.Events.OfType<T>().Count());
}
