using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>A round as somebody may see it, with the day of its meeting and the version to post back.</summary>
public sealed record ReadRound(UpdateRound Round, DateOnly MeetingOn, long Version);

/// <summary>How many of an agency's actions it is asked about.</summary>
/// <param name="Open">Agreed and not over.</param>
/// <param name="Overdue">Of these, past their target.</param>
public sealed record AskedActions(BodyId Agency, int Open, int Overdue);

/// <summary>A meeting for which updates can be asked.</summary>
public sealed record MeetingToCome(MeetingId Id, DateOnly On);

/// <summary>
/// Update rounds. Whoever reads their own agency's sees its line and no other; answers about actions the viewer may not
/// see are left out of every line.
/// </summary>
public sealed class RoundList(NpgsqlDataSource db)
{
    private const int Latest = 40;

    /// <summary>The latest rounds in which the viewer sees somebody, latest first.</summary>
    public Task<IReadOnlyList<ReadRound>> All(Viewer viewer, CancellationToken cancel) => Rounds(Sql.Always, default, viewer, cancel);

    /// <summary>Null when there is none, or nobody in it whom the viewer may see.</summary>
    public async Task<ReadRound?> Get(RoundId round, Viewer viewer, CancellationToken cancel) =>
        await Rounds("u.key = @id::text", round.Value, viewer, cancel) is [var found] ? found : null;

    /// <summary>Rounds that wait for answers, by their meeting's day.</summary>
    public async Task<IReadOnlyList<ReadRound>> Open(Viewer viewer, CancellationToken cancel) =>
        [.. (await Rounds("u.closed_on is null", default, viewer, cancel)).OrderBy(r => r.MeetingOn)];

    /// <summary>What agencies have open, of what the viewer may see; only those with something open.</summary>
    public async Task<IReadOnlyList<AskedActions>> Asked(DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            select a.agency, count(*)::int,
              count(*) filter (where rt.rag_on(@today, a.settled, a.red_from, a.amber_from, a.grey_until, a.rule_unknown) = 0)::int
            from rt.action_list a
            where not a.is_over and a.status <> 'Proposed' and {ReviewVisibility.OfActions(viewer, "a", "a.status")}
            group by a.agency
            """);
        command.Parameters.AddWithValue("today", NpgsqlDbType.Date, today);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return await Read(command, row => new AskedActions(new(row.GetGuid(0)), row.GetInt32(1), row.GetInt32(2)), cancel);
    }

    /// <summary>Planned meetings from the day on, next first; for whoever opens rounds.</summary>
    public async Task<IReadOnlyList<MeetingToCome>> MeetingsToCome(DateOnly from, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            "select m.key::uuid, m.held_on from rt.meeting_record m where m.data ->> 'standing' = 'Planned' and m.held_on >= @from order by m.held_on, m.key");
        command.Parameters.AddWithValue("from", NpgsqlDbType.Date, from);
        return await Read(command, row => new MeetingToCome(new(row.GetGuid(0)), row.GetFieldValue<DateOnly>(1)), cancel);
    }

    private async Task<IReadOnlyList<ReadRound>> Rounds(string which, Guid id, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            select data, held_on, version from (
              select {Trimmed(viewer)} as data, m.held_on, u.version, u.data ->> 'openedOn' as opened
              from rt.update_round u join rt.meeting_record m on m.stream = u.meeting
              where {which}
            ) trimmed
            where jsonb_array_length(data -> 'agencies') > 0
            order by held_on desc, opened desc limit {Latest}
            """);
        command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, id);
        command.Parameters.AddWithValue("own", NpgsqlDbType.Array | NpgsqlDbType.Uuid, viewer.Agencies.Union(viewer.SpeaksFor).Select(b => b.Value).ToArray());
        ReviewVisibility.Bind(command.Parameters, viewer);
        return await Read(command, row => new ReadRound(
            JsonSerializer.Deserialize<UpdateRound>(row.GetFieldValue<byte[]>(0), StoreJson.Options)!, row.GetFieldValue<DateOnly>(1), row.GetInt64(2)), cancel);
    }

    private static string Trimmed(Viewer viewer)
    {
        var narrative = viewer.Reaches(Rights.Read, Resource.ActionNarrative);
        var remark = narrative.Contains(Reach.All) || narrative.Contains(Reach.OwnAgency) ? "line" : "line - 'remark'";
        return $$"""
            jsonb_set(u.data, '{agencies}', coalesce((
              select jsonb_agg(jsonb_set({{remark}}, '{answers}', coalesce((
                select jsonb_agg(answer order by n) from jsonb_array_elements(line -> 'answers') with ordinality as t (answer, n)
                where exists (select from rt.action_list l where l.action_id = (answer ->> 'action')::uuid and {{ReviewVisibility.OfActions(viewer, "l", "l.status")}})
              ), '[]')) order by place)
              from jsonb_array_elements(u.data -> 'agencies') with ordinality as a (line, place)
              where {{Lines(viewer)}}
            ), '[]'))
            """;
    }

    private static string Lines(Viewer viewer)
    {
        var reaches = viewer.Reaches(Rights.Read, Resource.Rounds);
        return reaches.Contains(Reach.All) ? Sql.Always
            : reaches.Contains(Reach.OwnAgency) ? "(line ->> 'agency')::uuid = any (@own)" : Sql.Never;
    }

    private static async Task<IReadOnlyList<T>> Read<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }
}
