using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Tests.Demo;

/// <summary>Asks the Domain's own handlers for each event of a recommendation's life.</summary>
internal static class PlanReplay
{
    private static readonly Dictionary<ReviewId, DateOnly> NotifiedOn =
        DemonstrationLog.Once.Caseload(new(2026, 5, 15)).ToDictionary(review => review.Id, review => review.NotifiedOn);

    /// <summary>What the handler gives for the same act; null where no act of a recommendation writes it.</summary>
    public static object? Again(object data, Recommendation? plan, DateOnly today) => data switch
    {
        RecommendationMade e => MakeRecommendationHandler.Handle(new(
            e.RecommendationId, e.ReviewId, e.Number, e.Text, e.Kind, e.Scope, e.AddressedTo, e.Theme, e.ReportParagraph, e.On), [], today),
        ActionAdded e => AddActionHandler.Handle(new(
            e.ActionId, e.Number, e.Text, e.Agencies, e.Target, e.KeyMilestones, e.WhatWillShowItWorked, e.StartsOn, e.On), plan!, today),
        RecommendationReworded e => RewordRecommendationHandler.Handle(new(e.Text, e.Reason, e.On), plan!, today),
        ActionReworded e => RewordActionHandler.Handle(new(e.ActionId, e.Text, e.KeyMilestones, e.WhatWillShowItWorked, e.Reason, e.On), plan!, today),
        RuleDateKnown e => WorkOutRuleDateHandler.Handle(new(e.Milestone, e.MilestoneOn), plan!).Single(k => k.ActionId == e.ActionId),
        _ => Agency(data, plan!, today) ?? Group(data, plan!),
    };

    private static object? Agency(object data, Recommendation plan, DateOnly today) => data switch
    {
        ActionAgreed e => AgreeActionHandler.Handle(new(e.ActionId, e.Agency, e.Owner, e.On), plan, today),
        OwnerNamed e => NameOwnerHandler.Handle(new(e.ActionId, e.Agency, e.Owner, e.On), plan, today),
        ProgressReported e => ReportProgressHandler.Handle(new(e.ActionId, e.Agency, e.Text, e.On), plan, today),
        EvidenceLinked e => LinkEvidenceHandler.Handle(new(e.ActionId, e.Agency, e.Kind, e.Description, e.Link, e.On), plan, today),
        BarrierFlagged e => FlagBarrierHandler.Handle(new(e.ActionId, e.Agency, e.Barrier, e.AwaitingUntil, e.On), plan, today),
        BarrierCleared e => ClearBarrierHandler.Handle(new(e.ActionId, e.Agency, e.On), plan, today),
        CompletionClaimed e => ClaimCompletionHandler.Handle(new(e.ActionId, e.Agency, e.CompletedOn, e.Outcome, e.On), plan, NotifiedOn[plan.ReviewId], today),
        CompletionAcceptedBeforeTracker e => AcceptBeforeTrackerHandler.Handle(
            new(e.ActionId, e.Agency, e.CompletedOn, e.MinuteReference, e.Outcome), plan, today),
        ClaimWithdrawn e => WithdrawClaimHandler.Handle(new(e.ActionId, e.Agency, e.Reason, e.On), plan, today),
        MoreTimeAsked e => AskForMoreTimeHandler.Handle(new(e.ActionId, e.Agency, e.Until, e.Reason, e.On), plan, today),
        AssuranceGiven e => GiveAssuranceHandler.Handle(new(e.ActionId, e.Agency, e.On, e.NextOn, e.Text), plan, today),
        LetterSent e => SendLetterHandler.Handle(new(e.ActionId, e.Agency, e.To, e.On, e.Note), plan, today),
        LetterChased e => ChaseLetterHandler.Handle(new(e.ActionId, e.Agency, e.On), plan, today),
        LetterAnswered e => RecordLetterAnswerHandler.Handle(new(e.ActionId, e.Agency, e.On, e.Reply), plan, today),
        ColourJudged e => JudgeColourHandler.Handle(new(e.ActionId, e.Agency, e.Colour, e.Reason, e.Until, e.On), plan, today),
        _ => null,
    };

    private static object? Group(object data, Recommendation plan) => data switch
    {
        CompletionAccepted e => AcceptCompletionHandler.Handle(new(e.ActionId, e.Agency, e.Meeting, e.Decision, e.On), plan),
        CompletionReturned e => ReturnCompletionHandler.Handle(new(e.ActionId, e.Agency, e.Meeting, e.Decision, e.Reason, e.On), plan),
        MoreTimeRefused e => RefuseMoreTimeHandler.Handle(new(e.ActionId, e.Agency, e.Meeting, e.Decision, e.Reason, e.On), plan),
        TargetMoved e => MoveTargetHandler.Handle(new(e.ActionId, e.To, e.Meeting, e.Decision, e.Reason, e.On), plan),
        ActionClosedUncompleted e => CloseUncompletedHandler.Handle(new(e.ActionId, e.Closure, e.Meeting, e.Decision, e.Reason, e.On), plan),
        ActionReopened e => ReopenActionHandler.Handle(new(e.ActionId, e.Meeting, e.Decision, e.Reason, e.On), plan),
        _ => null,
    };
}
