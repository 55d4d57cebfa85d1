using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>The log of decisions over all meetings; numbered in the log's order whoever looks, so that a number is everybody's.</summary>
public sealed class DecisionList(NpgsqlDataSource db)
{
    /// <summary>One page, latest first.</summary>
    public async Task<DecisionPageOf> Page(DecisionFilter filter, Viewer viewer, CancellationToken cancel)
    {
        var order = filter.Open ? "due_on nulls last, number desc" : "number desc";
        await using var command = db.CreateCommand(Full($"""
            select n.*, count(*) over () as total from rt.decision_log n where {Where(filter, viewer)}
            order by {order} limit {DecisionFilter.PageSize} offset @offset
            """, order));
        Bind(command.Parameters, filter, viewer);
        command.Parameters.AddWithValue("offset", NpgsqlDbType.Bigint, (Math.Max(filter.Page, 1) - 1L) * DecisionFilter.PageSize);
        var rows = await Read(command, cancel);
        return new(rows.Rows, rows.Total);
    }

    /// <summary>Every decision that fits, oldest first: an action's, a review's, a meeting's.</summary>
    public async Task<IReadOnlyList<ListedDecision>> All(DecisionFilter filter, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(Full($"select n.*, 0::bigint as total from rt.decision_log n where {Where(filter, viewer)}", "number"));
        Bind(command.Parameters, filter, viewer);
        return (await Read(command, cancel)).Rows;
    }

    /// <summary>One decision; null when there is none the viewer may read.</summary>
    public async Task<ListedDecision?> Find(DecisionId decision, Viewer viewer, CancellationToken cancel) =>
        (await All(new(Decision: decision), viewer, cancel)) is [var found, ..] ? found : null;

    /// <summary>The decision this one took the place of; null when it took none's.</summary>
    public async Task<ListedDecision?> Former(DecisionId decision, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(Full($"""
            select n.*, 0::bigint as total from rt.decision_log n
            where {Where(new(), viewer)} and exists (
              select from rt.meeting_record s cross join lateral jsonb_array_elements(s.data -> 'decisions') d
              where s.data -> 'decisions' @> jsonb_build_array(jsonb_build_object('supersededBy', @by))
                and s.stream = n.meeting and (d ->> 'id')::uuid = n.decision and d ->> 'supersededBy' = @by)
            """, "number"));
        command.Parameters.AddWithValue("by", NpgsqlDbType.Text, decision.ToString());
        Bind(command.Parameters, new(), viewer);
        return (await Read(command, cancel)).Rows is [var former, ..] ? former : null;
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

    /// <summary>What the log of decisions says, with what became of each since.</summary>
    private static string Full(string log, string order) => $"""
        select n.number, n.position, n.meeting, m.data ->> 'kind', n.held_on, (m.data ->> 'ratifiedBy')::uuid, d.decision, n.total
        from ({log}) n
        join rt.meeting_record m on m.key = n.meeting::text
        join lateral jsonb_array_elements(m.data -> 'decisions') d (decision) on (d.decision ->> 'id')::uuid = n.decision
        order by {order}
        """;

    private const string StillOpen = """
        n.owned and exists (
          select from rt.meeting_record o cross join lateral jsonb_array_elements(o.data -> 'decisions') d
          where o.key = n.meeting::text and (d ->> 'id')::uuid = n.decision and d ->> 'carriedOutOn' is null and d ->> 'supersededBy' is null)
        """;

    private static string Where(DecisionFilter filter, Viewer viewer) => string.Join(" and ",
    [
        Readers(viewer),
        $"(n.review is null or exists (select from rt.caseload c where c.stream = n.review and {ReviewVisibility.OfReviews(viewer, "c")}))",
        .. filter.Number is null ? Array.Empty<string>() : ["n.number = @number"],
        .. filter.Kind is null ? Array.Empty<string>() : ["n.kind = @kind"],
        .. filter.From is null ? Array.Empty<string>() : ["n.held_on >= @from"],
        .. filter.Until is null ? Array.Empty<string>() : ["n.held_on <= @until"],
        .. filter.Review is null ? Array.Empty<string>() : ["n.review = @review"],
        .. filter.Action is null ? Array.Empty<string>() : ["n.action = @action"],
        .. filter.Meeting is null ? Array.Empty<string>() : ["n.meeting = @meeting"],
        .. filter.Decision is null ? Array.Empty<string>() : ["n.decision = @decision"],
        .. filter.Open ? [StillOpen] : Array.Empty<string>(),
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

    private static async Task<(List<ListedDecision> Rows, int Total)> Read(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var row = await command.ExecuteReaderAsync(cancel);
        var (rows, total) = (new List<ListedDecision>(), 0L);
        while (await row.ReadAsync(cancel))
        {
            total = row.GetInt64(7);
            rows.Add(new(
                row.GetInt64(0), row.GetInt64(1), new(row.GetGuid(2)), Enum.Parse<MeetingKind>(row.GetString(3)), row.GetFieldValue<DateOnly>(4),
                row.IsDBNull(5) ? null : new MeetingId(row.GetGuid(5)),
                JsonSerializer.Deserialize<MeetingRecord.Decision>(row.GetFieldValue<byte[]>(6), StoreJson.Options)!));
        }
        return (rows, (int)total);
    }
}
