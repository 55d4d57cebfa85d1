using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.SteeringGroup;

public sealed class AgendaTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly MeetingId Id = new(Guid(1));
    private static readonly ReviewId Review = new(Guid(2));
    private static readonly BodyId Police = new(Guid(3)), Health = new(Guid(4));
    private static readonly Narrative Text = Narrative.Of("Said.")!;
    private static readonly MeetingPlanned Planned = new(Id, new(2026, 6, 9), new(10, 0), null, Police, Health);

    private static Guid Guid(int n) => new($"00000000-0000-4000-8000-{n:D12}");
    private static ActionId Action(int n) => new(Guid(100 + n));

    private static ActionRow Row(int n, params Func<ActionId, RecommendationEvent>[] then)
    {
        var id = Action(n);
        object[] history =
        [
            new RecommendationMade(new(Guid(50 + n)), Review, "1", "Train.", RecommendationKind.SingleAgency, Scope.Local, [Police], null, null, new(2025, 1, 1)),
            new ActionAdded(id, $"1.{n}", "Course.", [Police], Target.Date(new(2026, 12, 1)), null, null, null, new(2025, 1, 1)),
            new ActionAgreed(id, Police, null, new(2025, 1, 2)),
            new ProgressReported(id, Police, new(2026, 5, 1), Text),
            .. then.Select(e => e(id)),
        ];
        return ActionRows.Of(Given<ActionPlan>(history).State, Today).Single().Row;
    }

    private static ActionRow Asked(int n) => Row(n, a => new MoreTimeAsked(a, Police, new(2027, 1, 1), Text, new(2026, 5, 2)));

    private static ActionRow Accepted(DateOnly on, params Func<ActionId, RecommendationEvent>[] then) => Row(1,
        [a => new CompletionClaimed(a, Police, on, Text, on), a => new CompletionAccepted(a, Police, Id, new(Guid(9)), on), .. then]);

    private static AgendaFacts Facts(params ActionRow[] rows) => new([], rows, [], [], [], new(2026, 9, 8));
    private static MeetingRecord Meeting(params object[] then) => Given<MeetingRecord>([Planned, .. then]).State;
    private static string[] Keys(MeetingRecord meeting, AgendaFacts facts) => [.. Agenda.Of(meeting, facts, Today).Select(i => i.Key)];

    [Fact]
    public void An_action_stands_once_under_what_most_needs_deciding()
    {
        var claimed = Row(1, a => new MoreTimeAsked(a, Police, new(2027, 1, 1), Text, new(2026, 5, 2)),
            a => new CompletionClaimed(a, Police, new(2026, 5, 3), Text, new(2026, 5, 3)));
        var notOurs = Row(3, a => new NotOursSaid(a, Police, Health, Text, new(2026, 5, 2)));

        Keys(Meeting(), Facts(Row(4), notOurs, Asked(2), claimed)).ShouldBe(
            [$"claim/{Action(1)}/{Police}", $"time/{Action(2)}/{Police}", $"notours/{Action(3)}/{Police}"]);
    }

    [Fact]
    public void A_claim_the_coordinator_recommends_is_taken_by_consent_unless_somebody_picks_it_out()
    {
        var claimed = Row(1, a => new CompletionClaimed(a, Police, new(2026, 5, 3), Text, new(2026, 5, 3)),
            a => new ClaimChecked(a, Police, Advice.Accept, null, new(2026, 5, 4)));

        Agenda.Of(Meeting(), Facts(claimed), Today).Single().Consent.ShouldBeTrue();
        Agenda.Of(Meeting(new ItemPickedOut($"claim/{Action(1)}/{Police}", Health)), Facts(claimed), Today).Single().Consent.ShouldBeFalse();
    }

    [Fact]
    public void A_claim_made_anew_waits_for_new_advice()
    {
        var again = Row(1, a => new CompletionClaimed(a, Police, new(2026, 5, 3), Text, new(2026, 5, 3)),
            a => new ClaimChecked(a, Police, Advice.Accept, null, new(2026, 5, 4)), a => new ClaimWithdrawn(a, Police, Text, new(2026, 5, 5)),
            a => new CompletionClaimed(a, Police, new(2026, 5, 6), Text, new(2026, 5, 6)));

        Agenda.Of(Meeting(), Facts(again), Today).Single().Consent.ShouldBeFalse();
    }

    [Fact]
    public void Whether_it_stuck_is_asked_from_six_to_twelve_months_after_acceptance_until_somebody_looked()
    {
        Keys(Meeting(), Facts(Accepted(new(2025, 11, 15)))).ShouldBe([$"stuck/{Action(1)}/{Police}"]);
        Keys(Meeting(), Facts(Accepted(new(2025, 11, 16)))).ShouldBeEmpty();
        Keys(Meeting(), Facts(Accepted(new(2025, 5, 16)))).ShouldNotBeEmpty();
        Keys(Meeting(), Facts(Accepted(new(2025, 5, 15)))).ShouldBeEmpty();
        Keys(Meeting(), Facts(Accepted(new(2025, 11, 1), a => new StuckChecked(a, Police, StuckResult.Stuck, Text, new(2026, 5, 10))))).ShouldBeEmpty();
    }

    [Fact]
    public void An_action_given_to_another_agency_begins_anew_there()
    {
        var row = Row(1, a => new NotOursSaid(a, Police, Health, Text, new(2026, 5, 2)),
            a => new ActionReassigned(a, Police, Health, Id, new(Guid(9)), Text, new(2026, 5, 3)));

        (row.Agency, row.Status, row.NotOursOn).ShouldBe((Health, ActionStatus.Proposed, null));
    }

    [Fact]
    public void Topics_of_this_and_earlier_meetings_stand_on_it_until_they_are_done()
    {
        TopicId own = new(Guid(20)), done = new(Guid(21)), earlier = new(Guid(22));
        var meeting = Meeting(new TopicAdded(own, Text, null, null, true, null), new TopicAdded(done, Text, null, null, false, null), new TopicDone(done, null, Today));

        var returning = new AgendaRecord.Topic(earlier, Text, null, null, true, null, null, null);
        Keys(meeting, Facts() with { Returning = [(new(Guid(7)), returning)] }).ShouldBe([$"topic/{own}", $"topic/{earlier}"]);
    }

    [Fact]
    public void Briefings_and_learning_events_stand_in_a_section_of_their_own_at_the_end()
    {
        TopicId topic = new(Guid(20)), briefing = new(Guid(21)), coming = new(Guid(22));
        var meeting = Meeting(new TopicAdded(briefing, Text, null, null, false, null, TopicKind.Briefing, new(2026, 6, 1)), new TopicAdded(topic, Text, null, null, false, null));
        var returning = new AgendaRecord.Topic(coming, Text, null, null, true, null, null, null) { Kind = TopicKind.LearningEvent };

        var items = Agenda.Of(meeting, Facts(Asked(1)) with { Returning = [(new(Guid(7)), returning)] }, Today);

        items.Select(i => i.Section).ShouldBe([AgendaSection.Topics, AgendaSection.MoreTime, AgendaSection.Learning, AgendaSection.Learning]);
    }

    [Fact]
    public void A_topic_has_no_day_and_a_link_leads_somewhere()
    {
        var topic = new AddTopic(new(Guid(20)), Text, null, null, false, null) { Kind = TopicKind.LearningEvent, On = new(2026, 10, 8), Link = Narrative.Of("https://wealdshire.example/learning") };

        Given<Meeting>(Planned).When(m => AddTopicHandler.Handle(topic, m))
            .Then(new TopicAdded(topic.TopicId, Text, null, null, false, null, TopicKind.LearningEvent, topic.On, topic.Link));
        Given<Meeting>(Planned).When(m => AddTopicHandler.Handle(topic with { Kind = TopicKind.Topic }, m)).ThenRefused(new TopicWithDay());
        Given<Meeting>(Planned).When(m => AddTopicHandler.Handle(topic with { Link = Narrative.Of("javascript:alert(1)") }, m)).ThenRefused(new TopicLinkNotAnAddress());
    }

    [Fact]
    public void Somebody_orders_the_agenda_and_leaves_items_out()
    {
        var facts = Facts(Asked(1), Asked(2));
        string first = $"time/{Action(1)}/{Police}", second = $"time/{Action(2)}/{Police}";

        Keys(Meeting(new AgendaOrdered([second, "no longer there"])), facts).ShouldBe([second, first]);
        Keys(Meeting(new ItemLeftOut(first, true, Text)), facts).ShouldBe([second]);
        Keys(Meeting(new ItemLeftOut(first, true, Text), new ItemLeftOut(first, false, null)), facts).ShouldBe([first, second]);
    }

    [Fact]
    public void A_frozen_agenda_stays_as_it_went_out()
    {
        AgendaItem frozen = new("changed", AgendaSection.Changed);
        var meeting = Meeting(new AgendaFrozen([frozen], 77));

        Agenda.Of(meeting, Facts(Asked(1)), Today).ShouldBe([frozen]);
        meeting.Agenda.FrozenAt.ShouldBe(77);
        AgendaItem last = new("decision/1", AgendaSection.OpenDecisions), spoken = new("claim/1", AgendaSection.Claims, Consent: true);
        Agenda.Of(Meeting(new AgendaFrozen([last, spoken], 77), new AgendaOrdered(["claim/1"]), new ItemPickedOut("claim/1", Police)), Facts(), Today)
            .ShouldBe([spoken with { Consent = false }, last], "in the meeting what went out is taken in another order, and spoken about");
        Given<Meeting>(Planned, new AgendaFrozen([frozen], 77)).When(m => OrderAgendaHandler.Handle(new([]), m)).ThenRefused(new AgendaIsFrozen());
        Given<Meeting>(Planned).When(m => FreezeAgendaHandler.Handle(new(), m, [], 5)).ThenRefused(new AgendaIsEmpty());
        Given<Meeting>(Planned, new AgendaFrozen([frozen], 77)).When(m => ThawAgendaHandler.Handle(new(Text), m)).Then(new AgendaThawed(Text));
    }
}
