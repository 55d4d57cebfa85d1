using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import;

/// <summary>An action the tracker already holds.</summary>
public sealed record StandingAction(
    ActionId Id, string Number, string Text, Target? Target, bool IsOver = false, string? KeyMilestones = null,
    string? WhatWillShowItWorked = null)
{
    public static StandingAction Of(PlannedAction action) => new(
        action.Id, action.Number, action.Text, action.Target, action.Status.IsOver(), action.KeyMilestones, action.WhatWillShowItWorked);
}

/// <summary>A recommendation the tracker already holds.</summary>
public sealed record StandingRecommendation(RecommendationId Id, string Number, string Text, ImmutableList<StandingAction> Actions)
{
    public static StandingRecommendation Of(ActionPlan plan) =>
        new(plan.Id, plan.Number, plan.Text, plan.Actions.ConvertAll(StandingAction.Of));

    /// <summary>The action with this number and text, else with this text alone.</summary>
    public StandingAction? Action(string number, string text) =>
        Actions.Find(action => CellText.Same(action.Number, number) && CellText.Same(action.Text, text))
        ?? Actions.Find(action => CellText.Same(action.Text, text));

    public StandingAction? Numbered(string number) => Actions.Find(action => CellText.Same(action.Number, number));
}

/// <summary>What a review's action plan holds before the import.</summary>
/// <param name="NotifiedOn">When the partnership was told of the death: nothing was completed before. Null: not asked.</param>
public sealed record PlanAsItStands(ImmutableList<StandingRecommendation> Recommendations, DateOnly? NotifiedOn = null)
{
    public static readonly PlanAsItStands Empty = new([]);

    public StandingRecommendation? Recommendation(string? number, string text) =>
        Recommendations.Find(standing => number is not null && CellText.Same(standing.Number, number) && CellText.Same(standing.Text, text))
        ?? Recommendations.Find(standing => CellText.Same(standing.Text, text));

    public StandingRecommendation? Numbered(string number) =>
        Recommendations.Find(standing => CellText.Same(standing.Number, number));
}
