using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Tests.Golden;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Events that no seeded history tells yet: they join the live cases by themselves, as their golden samples have them.</summary>
internal static class Unplaced
{
    public static IEnumerable<ReviewEvent> OfReviews(SeededCase c) =>
        c.State == CaseState.Live ? Missing(ReviewSamples.All, SeededCase.All.SelectMany(CaseHistory.Review)).Select(e => For(c, e)) : [];

    public static IEnumerable<RecommendationEvent> OfPlans(SeededCase c) =>
        c.State == CaseState.Live ? Missing(RecommendationSamples.All, SeededCase.All.SelectMany(CaseHistory.Plan)).Select(e => For(c, e)) : [];

    private static IEnumerable<T> Missing<T>(IEnumerable<T> samples, IEnumerable<T> told) where T : notnull
    {
        var kinds = told.Select(e => e.GetType()).ToHashSet();
        return samples.Where(e => !kinds.Contains(e.GetType()));
    }

    private static T For<T>(SeededCase c, T e) where T : notnull
    {
        var own = (T)e.GetType().GetMethod("<Clone>$")!.Invoke(e, null)!;
        foreach (var id in e.GetType().GetProperties().Where(p => p.CanWrite))
            if (Id(c, id.PropertyType) is { } value) id.SetValue(own, value);
        // A part that went to another agency would be missing where it is asked for.
        if (own is ActionReassigned) typeof(ActionEvent).GetProperty(nameof(ActionEvent.ActionId))!.SetValue(own, c.ProposedElsewhere);
        return own;
    }

    private static object? Id(SeededCase c, Type type) =>
        type == typeof(ReviewId) ? c.Review : type == typeof(RecommendationId) ? c.Plan : type == typeof(ActionId) ? c.Agreed
        : type == typeof(BodyId) ? c.First : type == typeof(DecisionId) ? c.Decision : type == typeof(MeetingId) ? SeededCase.Meeting : null;
}
