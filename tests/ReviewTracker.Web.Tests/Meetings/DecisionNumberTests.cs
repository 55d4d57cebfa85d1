using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Tests.Actions;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;

namespace ReviewTracker.Web.Tests.Meetings;

/// <summary>Everybody's number of a decision: the order of the log, whoever writes beside whom and whatever is built anew.</summary>
public sealed class DecisionNumberTests : IAsyncLifetime
{
    private const string FromTheLog = """
        select coalesce(string_agg(row, ',' order by row), '') from (
          select row_number() over (order by seq_id) || ' ' || seq_id || ' ' || stream_id || ' ' || (data ->> 'decisionId') as row
          from public.mt_events where type = 'decision_recorded') e
        """;

    private const string Kept = """
        select coalesce(string_agg(row, ',' order by row), '')
        from (select number || ' ' || position || ' ' || meeting || ' ' || decision as row from rt.decision_log) e
        """;

    private PlanStore _store = null!;

    public async Task InitializeAsync() => _store = await PlanStore.Create();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Decisions_of_many_meetings_at_once_are_numbered_in_the_order_of_the_log_without_a_gap()
    {
        var meetings = new List<MeetingId>();
        while (meetings.Count < 8) meetings.Add(await Held());
        using var start = new Barrier(meetings.Count);

        await Task.WhenAll(meetings.Select(meeting => Task.Run(async () =>
        {
            start.SignalAndWait();
            for (var at = 0; at < 12; at++) await Decide(meeting, at % 3 + 1);
        })));

        var listed = await Listed();
        listed.Select(d => d.Number).ShouldBe(Enumerable.Range(1, 8 * 24).Select(n => (long)n));
        listed.Select(d => d.Position).ShouldBeInOrder(SortDirection.Ascending);
        (await _store.Ask<string>(Kept)).ShouldBe(await _store.Ask<string>(FromTheLog));
    }

    [Fact]
    public async Task A_rebuild_leaves_the_numbers_and_puts_right_what_the_log_does_not_say()
    {
        var (one, other) = (await Held(), await Held());
        await Decide(one, 2);
        await Decide(other, 3);
        await Decide(one, 1);
        var before = await Listed();

        await _store.Rebuild.Run(null, default);
        (await Listed()).Select(Line).ShouldBe(before.Select(Line));

        foreach (var spoilt in new[] { "delete from rt.decision_log where number < 4", "delete from rt.decision_log", "update rt.decision_log set number = number + 7" })
        {
            await Run(spoilt);
            await _store.Rebuild.Run(null, default);
            (await _store.Ask<string>(Kept)).ShouldBe(await _store.Ask<string>(FromTheLog), spoilt);
        }
        await Decide(other, 1);
        (await Listed())[^1].Number.ShouldBe(7);
    }

    [Fact]
    public async Task A_database_with_decisions_from_before_is_numbered_when_it_is_brought_forward()
    {
        var meeting = await Held();
        await Decide(meeting, 3);
        var before = await Listed();
        await Run("drop table rt.decision_log cascade; drop function rt.number_decisions; delete from rt.migrations where number = 114");

        await new Migrator(_store.Options).Migrate(default);

        (await Listed()).Select(Line).ShouldBe(before.Select(Line));
        await Decide(meeting, 1);
        (await _store.Ask<string>(Kept)).ShouldBe(await _store.Ask<string>(FromTheLog));
    }

    [Fact]
    public async Task A_decision_that_was_not_written_after_all_takes_no_number()
    {
        var (one, other) = (await Held(), await Held());
        await Decide(one, 1);
        var late = Decision((await _store.Streams.Load<Meeting>(one.Value, default))!.State);
        await Should.ThrowAsync<StreamMovedOnException>(() => _store.Streams.Append(
            PlanStore.NewAct(), [new(one.Value, 2, [late])], [new StreamStands(other.Value, 7)], default));

        await Decide(other, 1);

        (await Listed()).Select(d => (d.Number, d.Meeting)).ShouldBe([(1, one), (2, other)]);
    }

    private static (long, long, DecisionId) Line(ListedDecision d) => (d.Number, d.Position, d.Decision.Id);

    private Task<IReadOnlyList<ListedDecision>> Listed() =>
        _store.Decisions.All(new(), PlanStore.As(Role.Coordinator), default);

    private async Task<MeetingId> Held()
    {
        var id = new MeetingId(Guid.NewGuid());
        await _store.Streams.Start(id.Value, PlanStore.NewAct(), [new MeetingHeld(id, MeetingKind.Meeting, Day(12, 5), Council, [Council, Police], 1)], default);
        return id;
    }

    private async Task Decide(MeetingId meeting, int decisions)
    {
        var (state, version) = (await _store.Streams.Load<Meeting>(meeting.Value, default))!;
        var events = new List<object>();
        while (events.Count < decisions)
        {
            events.Add(Decision(state));
            state = state.Apply((DecisionRecorded)events[^1]);
        }
        await _store.Streams.Append(PlanStore.NewAct(), [new(meeting.Value, version, events)], [], default);
    }

    private static DecisionRecorded Decision(Meeting meeting) => RecordDecisionHandler.Handle(
        new(new(Guid.NewGuid()), DecisionKind.Other, null, null, null, null, Text("So decided."), []), meeting);

    private async Task Run(string sql)
    {
        await using NpgsqlCommand command = _store.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
