using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Import;

/// <summary>
/// Carries one recommendation of the draft out, act by act, through the domain's own handlers: what a page would refuse,
/// an import cannot bring in either.
/// </summary>
/// <param name="on">The day the plan's own facts belong to.</param>
public sealed class RecommendationScript(
    RecommendationId id, Recommendation? state, CompletionsAnswer? completions, ReviewOfPlan review, DateOnly on, DateOnly today)
{
    private static readonly Narrative Why = Narrative.Of("Taken from the imported action plan.")!;

    private readonly List<object> events = [];
    private Recommendation? state = state;

    public IReadOnlyList<object> Events => events;

    public void Make(DraftRecommendation draft, IReadOnlyCollection<string> numbersTaken)
    {
        ImmutableList<BodyId> addressed = [.. draft.Actions.SelectMany(action => action.Parts).Select(part => part.Agency).Distinct()];
        var kind = draft.Scope == Scope.National ? RecommendationKind.National
            : addressed.Count > 1 ? RecommendationKind.MultiAgency : RecommendationKind.SingleAgency;
        Happens(MakeRecommendationHandler.Handle(
            new(id, review.Id, draft.Number, draft.Text, kind, draft.Scope, addressed, null, null, on), numbersTaken, today));
    }

    public void Reword(string text) => Do(made => RewordRecommendationHandler.Handle(new(text, Why, today), made, today));

    public void Bring(DraftAction draft)
    {
        if (draft.Standing is { } standing) Keep(standing, draft);
        else Add(new ActionId(StableId.Of(id.Value, "action", draft.Number)), draft);
    }

    private void Keep(StandingAction standing, DraftAction draft)
    {
        if (!draft.Reword) return;
        Do(made => RewordActionHandler.Handle(
            new(standing.Id, draft.Text, standing.KeyMilestones, standing.WhatWillShowItWorked, Why, today), made, today));
    }

    private void Add(ActionId action, DraftAction draft)
    {
        Do(made => AddActionHandler.Handle(
            new(action, draft.Number, draft.Text, [.. draft.Parts.Select(part => part.Agency)], draft.Target, draft.Milestones, null, null, on), made, today));
        foreach (var part in draft.Parts) Do(made => AgreeActionHandler.Handle(new(action, part.Agency, null, on), made, today));
        KnowRuleDate(action, draft.Target);
        foreach (var part in draft.Parts) Tell(action, part);
    }

    // The review was published before its plan came in: the rule's day is known already.
    private void KnowRuleDate(ActionId action, Target target)
    {
        if (target is { Kind: TargetKind.Rule, After: MilestoneIds.Published, Months: { } months } && review.PublishedOn is { } published)
            Happens(new RuleDateKnown(action, MilestoneIds.Published, published, published.PlusMonths(months)));
    }

    private void Tell(ActionId action, DraftPart part)
    {
        switch (part.Completion)
        {
            case CompletionReading.Progress progress:
                Do(made => ReportProgressHandler.Handle(new(action, part.Agency, Narrative.Of(progress.Text), today), made, today));
                break;
            case CompletionReading.LetterWaits waits:
                Do(made => SendLetterHandler.Handle(new(action, part.Agency, null, waits.Sent, Narrative.Of(waits.Text)), made, today));
                break;
            case CompletionReading.Completed completed:
                Correspond(action, part.Agency, completed);
                Complete(action, part.Agency, completed);
                break;
        }
    }

    private void Correspond(ActionId action, BodyId agency, CompletionReading.Completed completed)
    {
        if (state!.Kind is not RecommendationKind.National || completed.LetterSent is not { } sent) return;
        Do(made => SendLetterHandler.Handle(new(action, agency, null, sent, null), made, today));
        if (completed.LetterAnswered is { } answered && answered >= sent)
            Do(made => RecordLetterAnswerHandler.Handle(new(action, agency, answered, Narrative.Of(completed.Text)), made, today));
    }

    private void Complete(ActionId action, BodyId agency, CompletionReading.Completed completed)
    {
        var outcome = Narrative.Of(completed.Text);
        if (completions!.Accepted)
            Do(made => AcceptBeforeTrackerHandler.Handle(new(action, agency, completed.On, completions.MinuteReference, outcome), made, today));
        else
            Do(made => ClaimCompletionHandler.Handle(
                new(action, agency, completed.On, outcome ?? Narrative.Of("The action plan gives no outcome."), completed.On), made, review.NotifiedOn, today));
    }

    private void Do(Func<Recommendation, object> handle) => Happens(handle(state!));

    private void Happens(object e)
    {
        events.Add(e);
        state = Fold.Step(state, new Recorded(e, id.Value, events.Count, 0, new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)));
    }
}
