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
public sealed record ReviewOfPlan(ReviewId Id, DateOnly? PlanFrom, DateOnly? PublishedOn);

/// <summary>A settled draft as events, stream by stream; all of them are written at once or none.</summary>
public sealed record PlannedImport(
    ImmutableList<StreamWrite> Writes, int Recommendations, int Actions, int Completions, int ProgressReports, int AlreadyThere)
{
    /// <param name="bodies">With the versions their new names are appended at.</param>
    public static PlannedImport Of(
        ActionPlanDraft draft, ReviewOfPlan review, IReadOnlyList<Loaded<BodyCard>> bodies, DateOnly today)
    {
        if (!draft.IsSettled) throw new InvalidOperationException("A draft with open questions is not written.");
        var writes = draft.Recommendations.Select(made => Write(made, draft, review, today))
            .Concat(draft.Learned.GroupBy(name => name.Body).Select(names => Learn(names, bodies)))
            .Where(write => write.Events.Count > 0).ToImmutableList();
        var events = writes.SelectMany(write => write.Events).ToList();
        return new(writes, events.OfType<RecommendationMade>().Count(), events.OfType<ActionAdded>().Count(),
            events.Count(e => e is CompletionClaimed or CompletionAcceptedBeforeTracker), events.OfType<ProgressReported>().Count(),
            draft.Recommendations.Sum(made => made.Actions.Count(action => action.Standing is not null)));
    }

    private static StreamWrite Write(DraftRecommendation draft, ActionPlanDraft whole, ReviewOfPlan review, DateOnly today)
    {
        var id = draft.Standing?.Id ?? new RecommendationId(StableId.Of(review.Id.Value, "recommendation", draft.Number));
        var on = new[] { today, review.PlanFrom ?? today }.Concat(EarliestFacts(draft)).Min();
        var actions = draft.Actions.SelectMany(action => new PlannedAction(id, action, draft.Scope, whole.Completions, review, on, today).Events());
        return new StreamWrite(id.Value, draft.Standing?.Version ?? 0, [.. Opening(draft, id, review.Id, on, today), .. actions], review.Id.Value);
    }

    // A fact is never older than what it belongs to.
    private static IEnumerable<DateOnly> EarliestFacts(DraftRecommendation draft) =>
        draft.Actions.Where(action => action.Standing is null).SelectMany(action => action.Parts).Select(part => part.Completion)
            .OfType<CompletionReading.Completed>()
            .SelectMany(completed => new[] { completed.On, completed.LetterSent ?? completed.On, completed.LetterAnswered ?? completed.On });

    private static IEnumerable<object> Opening(
        DraftRecommendation draft, RecommendationId id, ReviewId review, DateOnly on, DateOnly today)
    {
        if (draft.Standing is not null)
            return draft.Reword ? [new RecommendationReworded(draft.Text, today, Narrative.Of("Reworded in the imported action plan.")!)] : [];
        ImmutableList<BodyId> addressed = [.. draft.Actions.SelectMany(action => action.Parts).Select(part => part.Agency).Distinct()];
        var kind = draft.Scope == Scope.National ? RecommendationKind.National
            : addressed.Count > 1 ? RecommendationKind.MultiAgency : RecommendationKind.SingleAgency;
        return [new RecommendationMade(id, review, draft.Number, draft.Text, kind, draft.Scope, addressed, null, null, on)];
    }

    private static StreamWrite Learn(IGrouping<BodyId, LearnedName> names, IReadOnlyList<Loaded<BodyCard>> bodies)
    {
        var body = bodies.Single(loaded => loaded.State.Id == names.Key);
        return new StreamWrite(names.Key.Value, body.Version,
            [.. names.Where(name => !body.State.GoesBy(name.Name)).Select(name => new BodyAliasLearned(name.Name))]);
    }
}
