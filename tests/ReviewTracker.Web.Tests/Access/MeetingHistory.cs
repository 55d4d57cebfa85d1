using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>What happened to the seeded meetings beside decisions, without its texts: markers are put into all of them.</summary>
internal static class MeetingHistory
{
    private static readonly Narrative Text = Narrative.Of("to be marked")!;

    public static IEnumerable<MeetingEvent> Planned() =>
    [
        new MeetingPlanned(SeededCase.Planned, new(2026, 6, 16), new(10, 0), "", Seed.District, null),
        new MeetingMoved(new(2026, 6, 17), new(10, 0), "", Text),
    ];

    /// <summary>About one case: a topic, one that is done, an interest, an item left out.</summary>
    public static IEnumerable<MeetingEvent> Topics(SeededCase c) =>
    [
        new TopicAdded(Topic(c, 1), Text, Text, c.Review, UntilDone: true, null, TopicKind.Briefing, null, Text),
        new TopicAdded(Topic(c, 2), Text, Text, c.Review, UntilDone: true, null), new TopicDone(Topic(c, 2), Text, new(2026, 5, 14)),
        new InterestDeclared(Seed.Agency, c.Review, null, Text), new InterestDeclared(Seed.Agency, null, c.Agreed, Text),
        new ItemLeftOut($"signoff/{c.Review}", true, Text),
    ];

    public static IEnumerable<MeetingEvent> Frozen() =>
    [
        Items(1), new AgendaThawed(Text), Items(1_000_000),
    ];

    public static IEnumerable<MeetingEvent> Cancelled() =>
    [
        new MeetingPlanned(SeededCase.Cancelled, new(2026, 7, 14), new(10, 0), "", Seed.District, null), new MeetingCancelled(Text),
        new ChairTaken(Seed.Agency, Text), new MinutesCorrected(Text, new(2026, 5, 14)),
    ];

    /// <summary>Whose case an event is about; what is about none is marked as the first, which nobody in the group is kept from.</summary>
    public static SeededCase CaseOf(MeetingEvent e)
    {
        var (review, action, topic) = e switch
        {
            TopicAdded x => (x.ReviewId, (ActionId?)null, (TopicId?)null),
            InterestDeclared x => (x.ReviewId, x.ActionId, null),
            TopicDone x => (null, null, x.TopicId),
            ItemLeftOut x => (new ReviewId(Guid.Parse(x.Key.Split('/')[1])), null, null),
            _ => (null, null, null),
        };
        return SeededCase.All.FirstOrDefault(c => c.Review == review || c.Agreed == action || (topic is { } t && (Topic(c, 1) == t || Topic(c, 2) == t))) ?? SeededCase.All[0];
    }

    private static AgendaFrozen Items(long position) => new(
        [.. SeededCase.All.Where(c => c.OnFrozenAgenda).Select(c => new AgendaItem($"claim/{c.Agreed}/{c.First}", AgendaSection.Claims, c.Review, c.Plan, c.Agreed, c.First))], position);

    private static TopicId Topic(SeededCase c, int nth) => new(Guid.Parse($"f1000000-0000-4000-8000-0000000{c.Number:D3}{nth:D2}"));
}
