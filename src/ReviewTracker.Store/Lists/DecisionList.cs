using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>The log of decisions over all meetings; numbered first and trimmed afterwards, so that a number is everybody's.</summary>
public sealed class DecisionList(NpgsqlDataSource db)
{
    /// <summary>One page, latest first.</summary>
    public async Task<DecisionPageOf> Page(DecisionFilter filter, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            {Log}
            select number, position, meeting, held, held_on, ratified, decision, count(*) over ()::int
            from log where {Where(filter, viewer)} order by {(filter.Open ? "decision ->> 'dueOn' nulls last," : "")} number desc
            limit {DecisionFilter.PageSize} offset @offset
            """);
        Bind(command.Parameters, filter, viewer);
        command.Parameters.AddWithValue("offset", NpgsqlDbType.Bigint, (Math.Max(filter.Page, 1) - 1L) * DecisionFilter.PageSize);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (rows, total) = (new List<ListedDecision>(), 0);
        while (await reader.ReadAsync(cancel)) (total, _) = (reader.GetInt32(7), Added(rows, reader));
        return new(rows, total);
    }

    /// <summary>Every decision that fits, oldest first: an action's, a review's, a meeting's.</summary>
    public async Task<IReadOnlyList<ListedDecision>> All(DecisionFilter filter, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            $"{Log} select number, position, meeting, held, held_on, ratified, decision from log where {Where(filter, viewer)} order by number");
        Bind(command.Parameters, filter, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<ListedDecision>();
        while (await reader.ReadAsync(cancel)) Added(rows, reader);
        return rows;
    }

    /// <summary>One decision; null when there is none the viewer may read.</summary>
    public async Task<ListedDecision?> Find(DecisionId decision, Viewer viewer, CancellationToken cancel) =>
        (await All(new(Decision: decision), viewer, cancel)) is [var found, ..] ? found : null;

    /// <summary>The decision this one took the place of; null when it took none's.</summary>
    public async Task<ListedDecision?> Former(DecisionId decision, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            {Log} select number, position, meeting, held, held_on, ratified, decision from log
            where decision ->> 'supersededBy' = @by and {Where(new(), viewer)}
            """);
        command.Parameters.AddWithValue("by", NpgsqlDbType.Text, decision.ToString());
        Bind(command.Parameters, new(), viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<ListedDecision>();
        while (await reader.ReadAsync(cancel)) Added(rows, reader);
        return rows is [var former, ..] ? former : null;
    }

    /// <summary>The meeting that put a topic on the agenda; null when there is none the viewer may read.</summary>
    public async Task<MeetingId?> MeetingOf(TopicId topic, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            select m.stream from rt.meeting_record m
            where m.data #> '{"{agenda,topics}"}' @> jsonb_build_array(jsonb_build_object('id', @topic::text)) and {Readers(viewer)}
            """);
        command.Parameters.AddWithValue("topic", NpgsqlDbType.Text, topic.ToString());
        return await command.ExecuteScalarAsync(cancel) is Guid meeting ? new MeetingId(meeting) : null;
    }

    private const string Log = """
        with log as (
          select n.number, n.position, d.meeting, d.held, d.held_on, d.ratified, d.decision
          from (
            select row_number() over (order by e.seq_id) as number, e.seq_id as position, (e.data ->> 'decisionId')::uuid as id
            from public.mt_events e where e.type = 'decision_recorded') n
          join (
            select m.stream as meeting, m.data ->> 'kind' as held, m.held_on, (m.data ->> 'ratifiedBy')::uuid as ratified, decision,
              (decision ->> 'id')::uuid as id
            from rt.meeting_record m cross join lateral jsonb_array_elements(m.data -> 'decisions') decision) d on d.id = n.id)
        """;

    private static string Where(DecisionFilter filter, Viewer viewer) => string.Join(" and ",
    [
        Readers(viewer),
        $"(decision ->> 'reviewId' is null or exists (select from rt.caseload c where c.stream = (decision ->> 'reviewId')::uuid and {ReviewVisibility.OfReviews(viewer, "c")}))",
        .. filter.Number is null ? Array.Empty<string>() : ["number = @number"],
        .. filter.Kind is null ? Array.Empty<string>() : ["decision ->> 'kind' = @kind"],
        .. filter.From is null ? Array.Empty<string>() : ["held_on >= @from"],
        .. filter.Until is null ? Array.Empty<string>() : ["held_on <= @until"],
        .. filter.Review is null ? Array.Empty<string>() : ["(decision ->> 'reviewId')::uuid = @review"],
        .. filter.Action is null ? Array.Empty<string>() : ["(decision ->> 'actionId')::uuid = @action"],
        .. filter.Meeting is null ? Array.Empty<string>() : ["meeting = @meeting"],
        .. filter.Decision is null ? Array.Empty<string>() : ["(decision ->> 'id')::uuid = @decision"],
        .. filter.Open ? ["(decision ->> 'owner' is not null or decision ->> 'ownerBody' is not null) and decision ->> 'carriedOutOn' is null and decision ->> 'supersededBy' is null"] : Array.Empty<string>(),
    ]);

    private static string Readers(Viewer viewer) => viewer.May(Rights.Read, Resource.Decisions) ? Sql.Always : Sql.Never;

    private static void Bind(NpgsqlParameterCollection parameters, DecisionFilter filter, Viewer viewer)
    {
        if (filter.Number is { } number) parameters.AddWithValue("number", NpgsqlDbType.Bigint, number);
        if (filter.Kind is { } kind) parameters.AddWithValue("kind", NpgsqlDbType.Text, kind.ToString());
        if (filter.From is { } from) parameters.AddWithValue("from", NpgsqlDbType.Date, from);
        if (filter.Until is { } until) parameters.AddWithValue("until", NpgsqlDbType.Date, until);
        if (filter.Review is { } review) parameters.AddWithValue("review", NpgsqlDbType.Uuid, review.Value);
        if (filter.Action is { } action) parameters.AddWithValue("action", NpgsqlDbType.Uuid, action.Value);
        if (filter.Meeting is { } meeting) parameters.AddWithValue("meeting", NpgsqlDbType.Uuid, meeting.Value);
        if (filter.Decision is { } decision) parameters.AddWithValue("decision", NpgsqlDbType.Uuid, decision.Value);
        ReviewVisibility.Bind(parameters, viewer);
    }

    private static int Added(List<ListedDecision> rows, NpgsqlDataReader row)
    {
        rows.Add(new(
            row.GetInt64(0), row.GetInt64(1), new(row.GetGuid(2)), Enum.Parse<MeetingKind>(row.GetString(3)), row.GetFieldValue<DateOnly>(4),
            row.IsDBNull(5) ? null : new MeetingId(row.GetGuid(5)),
            JsonSerializer.Deserialize<MeetingRecord.Decision>(row.GetFieldValue<byte[]>(6), StoreJson.Options)!));
        return rows.Count;
    }
}
