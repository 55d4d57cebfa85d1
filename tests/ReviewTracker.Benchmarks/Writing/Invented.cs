using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>The events that are written, of the size they have in practice.</summary>
internal static class Invented
{
    private static readonly DateOnly s_day = new(2026, 5, 14);
    private static readonly BodyId s_body = new(Guid.Parse("7d5e1c1a-7a55-4f0e-9c53-6d1f36a0b001"));
    private static readonly ImmutableList<BodyId> s_present = [.. Enumerable.Range(0, 8).Select(_ => new BodyId(Guid.NewGuid()))];

    /// <summary>One event, one view (the action plan), nothing sealed.</summary>
    internal static RecommendationMade Recommendation(Guid stream) => new(
        new RecommendationId(stream), new ReviewId(s_body.Value), "4",
        "The Adult Safeguarding Board should see that every agency's risk assessment asks about threats made to third parties, and audit it each year.",
        RecommendationKind.SingleAgency, Scope.Local, [s_body], null, "7.12", s_day);

    /// <summary>One event, two views, a history row, a key of the review's own and two sealed texts.</summary>
    internal static NotificationReceived Notification(Guid stream, string reference) => new(
        new ReviewId(stream), reference, s_day, s_body, s_body, MannerOfDeath.IntimatePartner, Narrative.Of("Former partner"), 1,
        SealedDate.Of(s_day.AddDays(-9)), 2026, "WP/2026/0451", "dhr-2016",
        Narrative.Of("Found at home by a neighbour; the suspect was arrested the same day. A non-molestation order had been asked for in March."));

    internal static MeetingHeld Meeting(Guid stream) =>
        new(new MeetingId(stream), MeetingKind.Meeting, s_day, s_present[0], s_present, 1_000);

    /// <summary>A decision without a rationale, so that there is nothing to seal on either side.</summary>
    internal static RecordDecision Decision() => new(
        new DecisionId(Guid.NewGuid()), DecisionKind.AcceptCompletion, new ReviewId(Guid.NewGuid()), new RecommendationId(Guid.NewGuid()),
        new ActionId(Guid.NewGuid()), s_present[3], null, [s_present[2]]);
}
