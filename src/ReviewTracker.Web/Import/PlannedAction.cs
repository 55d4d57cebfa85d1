using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import;

/// <summary>One action of the draft as events: added and agreed by its agencies, then what the file says has become of it.</summary>
/// <param name="On">The day the plan's own facts belong to.</param>
public sealed record PlannedAction(
    RecommendationId Recommendation, DraftAction Draft, Scope Scope, CompletionsAnswer? Completions, ReviewOfPlan Review,
    DateOnly On, DateOnly Today)
{
    private readonly ActionId id = Draft.Standing?.Id ?? new ActionId(StableId.Of(Recommendation.Value, "action", Draft.Number));

    public IEnumerable<object> Events()
    {
        if (Draft.Standing is not null) return Reworded();
        var added = new ActionAdded(
            id, Draft.Number, Draft.Text, [.. Draft.Parts.Select(part => part.Agency)], Draft.Target, Draft.Milestones, null, null, On);
        return [added, .. Draft.Parts.Select(part => new ActionAgreed(id, part.Agency, null, On)), .. RuleDate(), .. Draft.Parts.SelectMany(Since)];
    }

    private IEnumerable<object> Reworded() => Draft.Reword
        ? [new ActionReworded(id, Draft.Text, null, null, Today, Narrative.Of("Reworded in the imported action plan.")!)]
        : [];

    // The review was published before its plan came in: the rule's day is known already.
    private IEnumerable<object> RuleDate() =>
        Draft.Target is { Kind: TargetKind.Rule, After: "published", Months: { } months } && Review.PublishedOn is { } published
            ? [new RuleDateKnown(id, "published", published, published.AddMonths(months))]
            : [];

    private IEnumerable<object> Since(DraftPart part) => part.Completion switch
    {
        CompletionReading.Progress progress => [new ProgressReported(id, part.Agency, Today, Narrative.Of(progress.Text)!)],
        CompletionReading.Completed completed => [.. Letters(part.Agency, completed), Completed(part.Agency, completed)],
        _ => [],
    };

    private IEnumerable<object> Letters(BodyId agency, CompletionReading.Completed completed)
    {
        if (Scope != Scope.National) yield break;
        if (completed.LetterSent is { } sent) yield return new LetterSent(id, agency, null, sent, null);
        if (completed.LetterAnswered is { } answered) yield return new LetterAnswered(id, agency, answered, Narrative.Of(completed.Text)!);
    }

    private PartEvent Completed(BodyId agency, CompletionReading.Completed completed)
    {
        var outcome = Narrative.Of(completed.Text);
        return Completions!.Accepted
            ? new CompletionAcceptedBeforeTracker(id, agency, completed.On, Completions.MinuteReference, outcome)
            : new CompletionClaimed(id, agency, completed.On, outcome ?? Narrative.Of("The imported action plan gives no outcome.")!, completed.On);
    }
}
