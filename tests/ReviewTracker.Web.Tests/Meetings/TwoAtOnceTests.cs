using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Two people with the same page of a meeting open: the second sees what the first did, and nothing happens twice.</summary>
public sealed class TwoAtOnceTests(WebApp app) : IClassFixture<WebApp>
{
    private static readonly TopicId Topic = new(Guid.Parse("d6000000-0000-4000-8000-000000000001"));
    private readonly MeetingLog _log = new(app);

    [Fact]
    public Task A_topic_is_done_once() => Second(
        $"topics/{Topic}/done", [], ("What came of it? (optional)", "Forty people trained"), "Topic done by", "This topic is done already", typeof(TopicDone));

    [Fact]
    public Task An_agenda_is_frozen_once() => Second("agenda/freeze", [], null, "Agenda frozen by", "The agenda is frozen as it went out", typeof(AgendaFrozen));

    [Fact]
    public Task An_agenda_is_thawed_once() => Second(
        "agenda/thaw", [Frozen], ("Why is it thawed?", "A claim was withdrawn"), "Agenda thawed by", "The agenda is not frozen", typeof(AgendaThawed));

    [Fact]
    public Task A_meeting_is_closed_once() => Second("close", [Held], ("When did it end? (optional)", "12:15"), "Meeting closed by", "This meeting is closed", typeof(MeetingClosed));

    [Fact]
    public Task Minutes_go_out_once() => Second("minutes/circulate", [Held, new MeetingClosed(null)], null, "Minutes circulated by", "These minutes went out as they stand", typeof(MinutesCirculated));

    [Fact]
    public async Task A_form_that_plans_a_meeting_plans_one_however_often_it_is_sent()
    {
        using var team = await app.SignedInAs(Role.Coordinator);
        var form = await team.Get("/meetings/plan");
        var before = await _log.Position();
        (string, string)[] answers = [("When is it?", "21 5 2026"), ("When does it begin?", "10:00"), ("Whose member takes the chair?", "Eastmere")];

        var sent = await Task.WhenAll(form.Submit(answers), form.Submit(answers));

        sent.ShouldAllBe(page => page.Errors.Count == 0);
        (await _log.Position()).ShouldBe(before + 1);
    }

    private static AgendaFrozen Frozen => new([new($"topic/{Topic}", AgendaSection.Topics, TopicId: Topic)], 1);

    private static MeetingHeld Held => new(new(Guid.Empty), MeetingKind.Meeting, new(2026, 5, 14), Seed.District, [Seed.District, Seed.Agency], 1);

    private async Task Second(string page, object[] before, (string, string)? answer, string happened, string refusal, Type once)
    {
        var meeting = await _log.Plan(new(2026, 5, 14), null, new TopicAdded(Topic, Narrative.Of("Coercion training")!, null, null, true, null));
        if (before.Length > 0) await _log.Then(meeting, [.. before.Select(e => e is MeetingHeld held ? held with { MeetingId = meeting } : e)]);
        using var one = await app.SignedInAs(Role.Coordinator);
        using var other = await app.SignedInAs(Role.Manager);
        (string, string)[] answers = answer is { } typed ? [typed] : [];
        var (first, second) = (await one.Get($"/meetings/{meeting}/{page}"), await other.Get($"/meetings/{meeting}/{page}"));

        (await first.Submit(answers)).Errors.ShouldBeEmpty();
        var late = await second.Submit(answers);

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain(happened);
        if (answer is { } kept) late.Value(kept.Item1).ShouldBe(kept.Item2);
        (await late.Submit()).Errors.ShouldHaveSingleItem().ShouldStartWith(refusal);
        (await _log.Events(meeting)).Count(e => e.Data.GetType() == once).ShouldBe(1);
    }
}
