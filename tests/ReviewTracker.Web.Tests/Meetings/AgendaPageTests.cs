using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Meetings.Agendas;
using ReviewTracker.Web.Tests.Actions;
using ReviewTracker.Web.Tests.Reviews;
using ReviewTracker.Web.Tests.Web;
using Course = ReviewTracker.Web.Tests.Reviews.Course;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>The agenda from the record, frozen and thawed, on its pages and from its source.</summary>
public sealed class AgendaPageTests(WebApp app) : IClassFixture<WebApp>
{
    private const string Why = "The speaker is ill";
    private readonly MeetingLog _log = new(app);
    private readonly PlanLog _plans = new(app);

    [Fact]
    public async Task What_waits_in_the_record_stands_on_the_agenda_with_its_facts()
    {
        var (plan, meeting) = (await _plans.Begin(PlanCourse.Claimed), await _log.Plan());
        using var member = await app.SignedInAs(Role.SteeringGroupMember);

        var page = await member.Get($"/meetings/{meeting}/agenda");

        page.Document.QuerySelectorAll($"a[href='/actions/{plan.Action}']").ShouldHaveSingleItem();
        page.Text.ShouldContain("Completion claimed");
        page.Text.ShouldContain("Claimed on 10 May 2026, 5 days ago. Not checked yet.");
    }

    [Fact]
    public async Task A_topic_is_added_returns_on_the_next_agenda_and_stays_away_once_done()
    {
        var (first, later) = (await _log.Plan(), await _log.Plan(new(2026, 9, 8)));
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/meetings/{first}/agenda/topics/new");

        (await form.Submit()).Errors.ShouldHaveSingleItem().ShouldBe("Enter what the topic is called");
        (await form.Submit(("What is it called?", "Coercion training"), ("Which review is it about? (optional)", "1999/99"))).Errors.ShouldHaveSingleItem().ShouldStartWith("There is no review with this reference");
        (await form.Submit(("What is it called?", "Coercion training"), ("Does it return?", "Yes, on every agenda until it is done"))).Text.ShouldContain("Coercion training");

        var next = await team.Get($"/meetings/{later}/agenda");
        next.Text.ShouldContain("Returns from the meeting of 9 June 2026");
        var topic = (await _log.Events(first)).Select(e => e.Data).OfType<TopicAdded>().Single().TopicId;
        var done = await (await team.Get($"/meetings/{first}/topics/{topic}/done?from={later}")).Submit(("What came of it? (optional)", "Forty people trained"));
        done.Text.ShouldContain("The topic is done.");
        done.Text.ShouldNotContain("Coercion training");
        (await (await team.Get($"/meetings/{first}/topics/{topic}/done")).Submit()).Errors.ShouldHaveSingleItem().ShouldBe("This topic is done already");
    }

    [Fact]
    public async Task A_learning_event_stands_with_its_day_and_link_in_a_section_of_its_own()
    {
        var meeting = await _log.Plan();
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/meetings/{meeting}/agenda/topics/new");

        var refused = await form.Submit(("What is it called?", "Autumn learning event"), ("When is, or was, the briefing or event? (optional)", "8 10 2026"), ("Where can more be read? (optional)", "javascript:alert(1)"));
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Only a briefing or a learning event has a day");
        (await refused.Submit(("What is it?", "A learning event"))).Errors.ShouldHaveSingleItem().ShouldStartWith("Enter a web address");
        var done = await refused.Submit(("What is it?", "A learning event"), ("Where can more be read? (optional)", "https://wealdshire.example/learning"));

        done.Text.ShouldContain("Briefings and events");
        done.Text.ShouldContain("A learning event, 8 October 2026.");
        done.Document.QuerySelector("a[href='https://wealdshire.example/learning']").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_agenda_nobody_froze_is_kept_when_its_meeting_begins_and_says_what_was_decided_under_each_item()
    {
        var (plan, meeting) = (await _plans.Begin(PlanCourse.Claimed), await _log.Plan(app.Now.UkDate()));
        await _log.Then(meeting, new AttendanceTaken(Seed.District, Presence.Present, null, null), new AttendanceTaken(Seed.Agency, Presence.Present, null, null));
        using var team = await app.SignedInAs(Role.Coordinator);

        (await (await team.Get($"/meetings/{meeting}/begin")).Submit()).Errors.ShouldBeEmpty();
        await _plans.Meanwhile(plan.Recommendation.Value, new ClaimWithdrawn(plan.Action, Seed.Agency, Narrative.Of("Too early")!, new(2026, 5, 14)));
        await _log.Then(meeting, new DecisionRecorded(new(Guid.CreateVersion7()), 1, DecisionKind.Other, null, null, null, null, Narrative.Of("Noted")!, [], app.Now.UkDate(), Item: $"claim/{plan.Action}/{Seed.Agency}"));

        var shown = await team.Get($"/meetings/{meeting}/agenda");
        shown.Text.ShouldContain("As it was when the meeting began");
        var item = shown.Document.QuerySelector($"a[href='/actions/{plan.Action}']")!.Closest("li")!.TextContent;
        item.ShouldContain("Claimed on 10 May 2026");
        item.ShouldMatch(@"Decision \d+: Other decision");
    }

    [Fact]
    public async Task A_past_meeting_without_a_kept_agenda_shows_what_the_record_had_when_it_began_and_not_what_it_has_today()
    {
        var plan = await _plans.Begin(PlanCourse.Claimed);
        var (meeting, position) = (new MeetingId(Guid.CreateVersion7()), await _log.Position());
        await _plans.Meanwhile(plan.Recommendation.Value, new ClaimWithdrawn(plan.Action, Seed.Agency, Narrative.Of("Too early")!, new(2026, 5, 14)));
        var newcomer = await _plans.Begin(PlanCourse.Claimed);
        await app.Get<Streams>().Start(meeting.Value, ReviewLog.Act(),
        [
            new MeetingHeld(meeting, MeetingKind.Meeting, new(2026, 5, 14), Seed.District, [Seed.District, Seed.Agency], position),
            new DecisionRecorded(new(Guid.CreateVersion7()), 1, DecisionKind.Other, null, null, null, null, Narrative.Of("Noted")!, [], new(2026, 5, 14)),
            new MeetingClosed(null),
        ], CancellationToken.None);
        using var member = await app.SignedInAs(Role.SteeringGroupMember);

        var shown = await member.Get($"/meetings/{meeting}/agenda");

        shown.Text.ShouldContain($"No agenda of this meeting was kept. This is what the record had for it when it began, at position {position} of the log.");
        shown.Document.QuerySelector($"a[href='/actions/{plan.Action}']")!.Closest("li")!.TextContent.ShouldContain("Claimed on 10 May 2026");
        shown.Document.QuerySelector($"a[href='/actions/{newcomer.Action}']").ShouldBeNull("it was claimed after the meeting");
        shown.Text.ShouldMatch(@"1 decision was made beside the agenda: number \d+, other decision\.");
    }

    [Fact]
    public async Task An_item_is_left_out_with_a_reason_and_taken_in_again()
    {
        var meeting = await Topics();
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get($"/meetings/{meeting}/agenda/leave-out?item=topic/{First}");

        (await form.Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Say why");
        var left = await form.Submit(("Why is it left out?", Why));
        left.Text.ShouldContain("Left out of this meeting");
        left.Document.QuerySelectorAll($"a[href$='leave-out?item=topic/{First}']").ShouldBeEmpty();
        (await form.Submit(("Why is it left out?", "Another reason"))).Status.ShouldBe(HttpStatusCode.NotFound, "it is not on the agenda any more");

        (await (await team.Get($"/meetings/{meeting}/agenda/take-in?item=topic/{First}")).Submit()).Text.ShouldNotContain("Left out of this meeting");
    }

    [Fact]
    public async Task Of_two_who_order_the_agenda_at_once_the_second_sees_what_happened()
    {
        var meeting = await Topics();
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        var forms = new[] { await one.Get($"/meetings/{meeting}/agenda/order"), await other.Get($"/meetings/{meeting}/agenda/order") };
        Keys(forms[0])[..2].ShouldBe([$"topic/{First}", $"topic/{Second}"]);

        (await forms[0].Submit(("A first topic", "two"))).Errors.ShouldHaveSingleItem().ShouldBe("Enter a whole number from 1");
        (await forms[0].Submit(("A first topic", "99"))).Errors.ShouldBeEmpty();
        var late = await forms[1].Submit(("A second topic", "98"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Agenda ordered by");
        late.Value("A second topic").ShouldBe("98");
        (await _log.Events(meeting)).Count(e => e.Data is AgendaOrdered).ShouldBe(1);
        var order = Keys(await one.Get($"/meetings/{meeting}/agenda/order"));
        order.ShouldBe([$"topic/{Second}", .. order[1..^1], $"topic/{First}"]);
        (await late.Submit()).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_picks_a_claim_out_and_an_outsider_does_not()
    {
        var (plan, meeting) = (await _plans.Begin([.. PlanCourse.Claimed, new ClaimChecked(PlanCourseAction, Seed.Agency, Advice.Accept, null, new(2026, 5, 12))]), await _log.Plan());
        var key = $"claim/{plan.Action}/{Seed.Agency}";
        using var member = await app.SignedInAs(Role.SteeringGroupMember);
        (await member.Get($"/meetings/{meeting}/agenda")).Text.ShouldContain("By consent");

        var form = await member.Get($"/meetings/{meeting}/agenda/pick-out?item={key}");
        (await form.Submit()).Text.ShouldContain("Picked out to speak about");

        (await form.Submit()).Errors.ShouldBeEmpty("the same form twice is one wish");
        (await _log.Events(meeting)).Count(e => e.Data is ItemPickedOut).ShouldBe(1);
        (await (await member.Get($"/meetings/{meeting}/agenda/pick-out?item={key}")).Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody has picked this item out already");
        using var lead = await app.SignedInAs(Role.AgencyLead);
        (await lead.Get($"/meetings/{meeting}/agenda/pick-out?item={key}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_frozen_agenda_keeps_its_facts_shows_apart_what_came_up_since_and_is_altered_only_after_thawing()
    {
        var (plan, meeting) = (await _plans.Begin(PlanCourse.Claimed), await Topics());
        using var team = await app.SignedInAs(Role.Coordinator);
        var add = await team.Get($"/meetings/{meeting}/agenda/topics/new");

        (await (await team.Get($"/meetings/{meeting}/agenda/freeze")).Submit()).Text.ShouldContain("The agenda is frozen at position");
        var position = await _log.Position();
        (await _log.Events(meeting))[^1].Data.ShouldBeOfType<AgendaFrozen>().LogPosition.ShouldBe(position - 1, "what it was assembled from, and not its own freezing");
        await _plans.Meanwhile(plan.Recommendation.Value, new ClaimWithdrawn(plan.Action, Seed.Agency, Narrative.Of("Too early")!, new(2026, 5, 14)));
        var newcomer = await _plans.Begin(PlanCourse.Claimed);

        var shown = await team.Get($"/meetings/{meeting}/agenda");
        var before = shown.Document.QuerySelector($"a[href='/actions/{plan.Action}']")!.Closest("li")!.TextContent;
        before.ShouldContain("Claimed on 10 May 2026");
        shown.Text.ShouldContain("Come up since it went out");
        shown.Text.IndexOf("Come up since it went out", StringComparison.Ordinal).ShouldBeGreaterThan(0);
        shown.Document.QuerySelector($"a[href='/actions/{newcomer.Action}']").ShouldNotBeNull();

        (await add.Submit(("What is it called?", "Late"))).Status.ShouldBe(HttpStatusCode.Conflict);
        var late = await team.Get($"/meetings/{meeting}/agenda/topics/new");
        late.Text.ShouldContain("The agenda is frozen as it went out");
        late.Document.QuerySelector("main form").ShouldBeNull();
        (await (await team.Get($"/meetings/{meeting}/agenda/thaw")).Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith("Say why");
        var thawed = await (await team.Get($"/meetings/{meeting}/agenda/thaw")).Submit(("Why is it thawed?", "A claim was withdrawn"));
        thawed.Document.QuerySelector($"a[href='/actions/{plan.Action}']").ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_about_a_restricted_review_stands_on_the_agenda_of_anybody_who_is_not_named_on_it()
    {
        var restricted = await _plans.Begin(PlanCourse.Claimed, [.. Course.Commissioned, new AccessRestricted([Seed.PersonOf(Role.Coordinator)], Narrative.Of("Family")!)]);
        var open = await _plans.Begin(PlanCourse.Claimed);
        AgendaItem Item(TestPlan plan) => new($"claim/{plan.Action}/{Seed.Agency}", AgendaSection.Claims, plan.Review.Id, plan.Recommendation, plan.Action, Seed.Agency);
        var (live, topic) = (await _log.Plan(), new TopicId(Guid.CreateVersion7()));
        await _log.Then(live, new TopicAdded(topic, Narrative.Of("Of the restricted one")!, null, restricted.Review.Id, true, null));
        var frozen = await _log.Plan(new(2026, 7, 14), null, new AgendaFrozen([Item(restricted), Item(open)], await _log.Position()));

        foreach (var role in new[] { Role.Coordinator, Role.Manager, Role.SteeringGroupChair, Role.SteeringGroupMember })
        {
            foreach (var meeting in new[] { live, frozen })
            {
                var keys = await Seen(meeting, role);
                keys.ShouldContain(Item(open).Key, $"{role}");
                keys.Contains(Item(restricted).Key).ShouldBe(role is Role.Coordinator, $"{role} at {meeting}");
                keys.Contains($"topic/{topic}").ShouldBe(role is Role.Coordinator, $"{role} at {meeting}: topics of an earlier meeting too");
            }
        }
    }

    private static readonly TopicId First = new(Guid.Parse("d5000000-0000-4000-8000-000000000001")), Second = new(Guid.Parse("d5000000-0000-4000-8000-000000000002"));

    private static ActionId PlanCourseAction => PlanCourse.Claimed.OfType<ActionAdded>().First().ActionId;

    private Task<MeetingId> Topics() => _log.Plan(new(2026, 5, 20), null,
        new TopicAdded(First, Narrative.Of("A first topic")!, null, null, false, null), new TopicAdded(Second, Narrative.Of("A second topic")!, null, null, false, null));

    private async Task<IReadOnlyList<string>> Seen(MeetingId meeting, Role role)
    {
        var viewer = new Viewer(Seed.PersonOf(role), [role], []) { At = app.Now };
        await using var scope = app.Services.CreateAsyncScope();
        var record = (await app.Get<MeetingList>().Get(meeting, viewer, default))!.State;
        var source = scope.ServiceProvider.GetRequiredService<AgendaSource>();
        var sheet = await source.Of(record, viewer, default);
        var since = await source.ComeUpSince(record, viewer, default);
        return [.. sheet.Entries.Concat(since.Entries).Where(e => e.Action is not null || e.Topic is not null).Select(e => e.Item.Key)];
    }

    private static List<string> Keys(WebPage page) =>
        [.. page.Document.QuerySelectorAll("input[name$='.Key']").Select(i => i.GetAttribute("value")!)];
}
