using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>The plan of review 2026/02 every web test finds, and one meeting.</summary>
public static class SeedPlans
{
    public static readonly RecommendationId Recommendation = new(Guid.Parse("e0000000-0000-4000-8000-000000000001"));
    public static readonly ActionId Action = new(Guid.Parse("e0000000-0000-4000-8000-000000000002"));
    public static readonly MeetingId Meeting = new(Guid.Parse("e0000000-0000-4000-8000-000000000003"));
    public static readonly DecisionId Decision = new(Guid.Parse("e0000000-0000-4000-8000-000000000004"));
    public static readonly DecisionId AboutAction = new(Guid.Parse("e0000000-0000-4000-8000-000000000009"));

    /// <summary>A meeting to come with two topics, one of them left out.</summary>
    public static readonly MeetingId Planned = new(Guid.Parse("e0000000-0000-4000-8000-000000000005"));
    public static readonly TopicId Topic = new(Guid.Parse("e0000000-0000-4000-8000-000000000006"));
    public static readonly TopicId LeftOut = new(Guid.Parse("e0000000-0000-4000-8000-000000000008"));

    /// <summary>A later one, whose agenda went out already.</summary>
    public static readonly MeetingId Frozen = new(Guid.Parse("e0000000-0000-4000-8000-000000000007"));

    /// <summary>A closed one, whose minutes went out.</summary>
    public static readonly MeetingId Closed = new(Guid.Parse("e0000000-0000-4000-8000-000000000009"));

    public static string ClaimKey => $"claim/{Action}/{Seed.Agency}";

    /// <summary>The agency's page with this name.</summary>
    public static string Page(string name) => $"/actions/{Action}/{Seed.Agency}/{name}";

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        var streams = services.GetRequiredService<Streams>();
        await streams.Start(Recommendation.Value, Act(),
        [
            new RecommendationMade(
                Recommendation, SeedReviews.Published, "1", "Share risk assessments between agencies.", RecommendationKind.MultiAgency, Scope.Local,
                [Seed.Agency], "Policy", "7.3", new(2026, 3, 10)),
            new ActionAdded(
                Action, "1.1", "Write a protocol for sharing risk assessments.", [Seed.Agency, Seed.District], Target.Date(new(2026, 6, 30)),
                "Draft by May", "An audit of ten cases", null, new(2026, 3, 12)),
            new ActionAgreed(Action, Seed.Agency, Seed.PersonOf(Role.AgencyLead), new(2026, 4, 1)),
            new ActionAgreed(Action, Seed.District, null, new(2026, 4, 1)),
            new CompletionClaimed(Action, Seed.Agency, new(2026, 5, 8), Narrative.Of("The protocol is in use.")!, new(2026, 5, 10)),
        ], cancel);
        await streams.Start(Meeting.Value, Act(),
        [
            new MeetingHeld(Meeting, MeetingKind.Meeting, new(2026, 5, 12), Seed.District, [Seed.District, Seed.Agency], 1),
            new DecisionRecorded(
                Decision, 1, DecisionKind.Other, null, null, null, null, Narrative.Of("Training stays on the agenda.")!, [], new(2026, 5, 12), OwnerBody: Seed.Agency, DueOn: new(2026, 6, 1)),
            new DecisionRecorded(
                AboutAction, 2, DecisionKind.Other, SeedReviews.Published, Recommendation, Action, null, Narrative.Of("Ask again in June.")!, [], new(2026, 5, 12)),
        ], cancel);
        await streams.Start(Planned.Value, Act(),
        [
            new MeetingPlanned(Planned, new(2026, 6, 9), new(10, 0), "County Hall", Seed.District, null),
            new TopicAdded(Topic, Narrative.Of("Lessons of the summer campaign")!, null, null, UntilDone: true, null),
            new TopicAdded(LeftOut, Narrative.Of("A speaker")!, null, null, UntilDone: false, null),
            new ItemLeftOut($"topic/{LeftOut}", true, Narrative.Of("The speaker is ill")!),
        ], cancel);
        await streams.Start(Frozen.Value, Act(),
        [
            new MeetingPlanned(Frozen, new(2026, 9, 8), new(10, 0), null, Seed.District, null),
            new AgendaFrozen([new(ClaimKey, AgendaSection.Claims, SeedReviews.Published, Recommendation, Action, Seed.Agency)], 1_000_000),
        ], cancel);
        await streams.Start(Closed.Value, Act(),
        [
            new MeetingHeld(Closed, MeetingKind.Meeting, new(2026, 4, 14), Seed.District, [Seed.District, Seed.Agency], 1),
            new DecisionRecorded(
                new(Guid.Parse("e0000000-0000-4000-8000-00000000000a")), 1, DecisionKind.Escalate, SeedReviews.Published, Recommendation, Action, Seed.Agency,
                Narrative.Of("It has waited for a year.")!, [], new(2026, 4, 14)),
            new MeetingClosed(null), new MinutesCirculated(1, 1_000_000, new string('0', 64), new(2026, 4, 20)),
            new MinutesCorrected(Narrative.Of("It had waited for two.")!, new(2026, 4, 21)),
        ], cancel);
    }

    private static Act Act() => new(Seed.PersonOf(Role.Manager), Guid.CreateVersion7());
}
