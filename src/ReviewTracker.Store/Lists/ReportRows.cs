using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Lists;

/// <summary>
/// The rows reports are made from: every list as it stood on a day, by what was known at a time and up to a place in the
/// log, in one round trip. Who may see what is asked as of now, in SQL.
/// </summary>
public sealed class ReportRows
{
    private readonly NpgsqlDataSource _db;
    private readonly EventReader _events;

    internal ReportRows(NpgsqlDataSource db, EventReader events) => (_db, _events) = (db, events);

    /// <param name="at">A day, and optionally what was known when, or a place in the log.</param>
    public async Task<PackFacts> Of(AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        foreach (var sql in new[] { Reviews(viewer), Actions(viewer), Themes(viewer), Meetings(viewer) })
            batch.BatchCommands.Add(Bound(sql, at, viewer));
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var reviews = await Read(reader, Json<CaseloadRow>, cancel);
        await reader.NextResultAsync(cancel);
        var actions = await Read(reader, Json<ActionRow>, cancel);
        await reader.NextResultAsync(cancel);
        var themes = await Read(reader, r => new RecommendationTheme(new(r.GetGuid(0)), new(r.GetGuid(1)), r.GetString(2)), cancel);
        await reader.NextResultAsync(cancel);
        var meetings = Folded(await Read(reader, _events.Row, cancel), at, reviews);
        return new(at.TrueOn ?? DateOnly.MaxValue, reviews, actions, meetings) { Themes = themes };
    }

    // What is over and done with long ago stays in the lists; its name is its present one, because a dropped one is never shown again.
    private static string Reviews(Viewer viewer) => $$"""
        select h.data || jsonb_build_object('name', now.data -> 'name', 'yearOfDeath', now.data -> 'yearOfDeath')
        from rt.caseload now cross join lateral ({{LatestOf("caseload")}}) h
        where h.data is not null and {{ReviewVisibility.OfReviews(viewer, "now")}}
        order by now.year, now.number
        """;

    // Parts that went to another agency since are not in today's list any more.
    private static string Actions(Viewer viewer) => $"""
        select h.data from (
          select key, review_id, agency from rt.action_list
          union all
          select distinct on (gone.key) gone.key, was.review_id, split_part(gone.key, '/', 2)::uuid
          from rt.action_list_history gone join rt.action_list_history was on was.key = gone.key and was.data is not null
          where gone.data is null and not exists (select from rt.action_list a where a.key = gone.key)
        ) now cross join lateral ({LatestOf("action_list")}) h
        where h.data is not null and {ReviewVisibility.OfActions(viewer, "now", "h.data ->> 'status'")}
        order by now.key
        """;

    private static string Themes(Viewer viewer) => $"""
        select p.stream, p.review_id, coalesce(p.data ->> 'theme', 'Not said')
        from rt.action_plan p join public.mt_events e on e.stream_id = p.stream and e.version = 1
        join rt.caseload c on c.stream = p.review_id
        where rt.iso_date(p.data ->> 'madeOn') <= @day and e.timestamp <= @known and e.seq_id <= @position and {ReviewVisibility.OfReviews(viewer, "c")}
        """;

    // A pack looks back over the meetings of a year and a half and forward over those planned.
    private static string Meetings(Viewer viewer) => viewer.May(Rights.Read, Resource.Meetings)
        ? $"{EventReader.FromLog} where stream_id in (select stream from rt.meeting_record where held_on > @day - 550) order by stream_id, version"
        : $"{EventReader.FromLog} where false";

    private static string LatestOf(string list) => $"""
        select data from rt.{list}_history h where h.key = now.key and h.day <= @day and h.recorded <= @known and h.position <= @position
        order by h.day desc, h.position desc limit 1
        """;

    // A decision about a review the reader may not know of is left out.
    private static List<MeetingRecord> Folded(List<Recorded> events, AsAt at, List<CaseloadRow> reviews)
    {
        var seen = reviews.Select(r => r.Id).ToHashSet();
        return [.. events.GroupBy(e => e.StreamId).Select(g => Fold.Of<MeetingRecord>(g.Where(at.Includes))).OfType<MeetingRecord>()
            .Select(m => m with { Decisions = m.Decisions.FindAll(d => d.ReviewId is null || seen.Contains(d.ReviewId.Value)) })];
    }

    private static NpgsqlBatchCommand Bound(string sql, AsAt at, Viewer viewer)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue("day", NpgsqlDbType.Date, at.TrueOn ?? DateOnly.MaxValue);
        command.Parameters.AddWithValue("known", NpgsqlDbType.TimestampTz, at.KnownAt?.ToUniversalTime() ?? DateTimeOffset.MaxValue);
        command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, at.Position ?? long.MaxValue);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return command;
    }

    private static async Task<List<T>> Read<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }

    private static T Json<T>(NpgsqlDataReader reader) => JsonSerializer.Deserialize<T>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!;
}
