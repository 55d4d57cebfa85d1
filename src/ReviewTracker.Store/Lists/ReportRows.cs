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
    public Task<PackFacts> Of(AsAt at, Viewer viewer, CancellationToken cancel) =>
        Read([Reviews(ReviewVisibility.OfReviews(viewer, "now")), Actions(ReviewVisibility.OfActions(viewer, "now", "h.data ->> 'status'")), Themes(ReviewVisibility.OfReviews(viewer, "c")), Meetings(viewer)], at, viewer, cancel);

    /// <summary>
    /// The whole county's, to be counted and never shown line by line. Restricted reviews are left out for whoever is not named on them.
    /// </summary>
    public Task<PackFacts> OfCounty(AsAt at, Viewer viewer, CancellationToken cancel) =>
        Read([Reviews(ReviewVisibility.OfCounty("now")), Actions($"exists (select from rt.caseload r where r.stream = now.review_id and {ReviewVisibility.OfCounty("r")})"), Themes(ReviewVisibility.OfCounty("c")), MeetingsOfAll], at, viewer, cancel);

    private async Task<PackFacts> Read(string[] queries, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        foreach (var sql in queries)
        {
            var command = new NpgsqlBatchCommand(sql);
            Bind(command.Parameters, at, viewer);
            batch.BatchCommands.Add(command);
        }

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
    private static string Reviews(string visible) => $$"""
        select h.data || jsonb_build_object('name', now.data -> 'name', 'yearOfDeath', now.data -> 'yearOfDeath')
        from rt.caseload now cross join lateral ({{LatestOf("caseload")}}) h
        where h.data is not null and {{visible}}
        order by now.year, now.number
        """;

    // Parts that went to another agency since are not in today's list any more.
    private static string Actions(string visible) => $"""
        select h.data from (
          select key, review_id, agency from rt.action_list
          union all
          select distinct on (gone.key) gone.key, was.review_id, split_part(gone.key, '/', 2)::uuid
          from rt.action_list_history gone join rt.action_list_history was on was.key = gone.key and was.data is not null
          where gone.data is null and not exists (select from rt.action_list a where a.key = gone.key)
        ) now cross join lateral ({LatestOf("action_list")}) h
        where h.data is not null and {visible}
        order by now.key
        """;

    private static string Themes(string visible) => $"""
        select p.stream, p.review_id, coalesce(p.data ->> 'theme', 'Not said')
        from rt.action_plan p join public.mt_events e on e.stream_id = p.stream and e.version = 1
        join rt.caseload c on c.stream = p.review_id
        where rt.iso_date(p.data ->> 'madeOn') <= @day and e.timestamp <= @known and e.seq_id <= @position and {visible}
        """;

    /// <summary>Where these reviews were published, as far as an address was given.</summary>
    public async Task<IReadOnlyDictionary<ReviewId, string>> PublicationAddresses(IReadOnlyCollection<ReviewId> reviews, Viewer viewer, CancellationToken cancel)
    {
        await using var command = _db.CreateCommand($"""
            select c.stream, f.data #>> '{"{publication,address}"}' from rt.caseload c join rt.review_file f on f.key = c.key
            where c.stream = any (@ids) and f.data #>> '{"{publication,address}"}' is not null and {ReviewVisibility.OfReviewFiles(viewer, "c")}
            """);
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid, reviews.Select(r => r.Value).ToArray());
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return (await Read(reader, r => (new ReviewId(r.GetGuid(0)), r.GetString(1)), cancel)).ToDictionary();
    }

    /// <summary>Why the targets of these actions were moved, as far as the viewer may read it: the meeting's words, latest last.</summary>
    public async Task<IReadOnlyList<(ActionId Action, StoryLine Line)>> MovesOf(IReadOnlyCollection<RecommendationId> recommendations, Viewer viewer, CancellationToken cancel)
    {
        await using var command = _db.CreateCommand($"""
            select {ReviewVisibility.TrimmedPlan(viewer, "p", "c")} from rt.action_plan p join rt.caseload c on c.stream = p.review_id
            where p.stream = any (@ids) and {ReviewVisibility.OfReviews(viewer, "c")}
            """);
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid, recommendations.Select(r => r.Value).ToArray());
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var plans = await Read(reader, Json<ActionPlan>, cancel);
        return [.. plans.SelectMany(p => p.Actions).SelectMany(a => a.Story.Where(l => l.Kind is StoryKind.TargetMoved).Select(l => (a.Id, l)))];
    }

    // A pack looks back over the meetings of a year and a half and forward over those planned.
    private static string Meetings(Viewer viewer) => viewer.May(Rights.Read, Resource.Meetings)
        ? MeetingsOfAll : $"{EventReader.FromLog} where false";

    private static string MeetingsOfAll =>
        $"{EventReader.FromLog} where stream_id in (select stream from rt.meeting_record where held_on > @day - 550) order by stream_id, version";

    /// <summary>A line of a list as it stood on a day.</summary>
    internal static string LatestOf(string list, string day = "@day", string now = "now") => $"""
        select data from rt.{list}_history h where h.key = {now}.key and h.day <= {day} and h.recorded <= @known and h.position <= @position
        order by h.day desc, h.position desc limit 1
        """;

    // A decision about a review the reader may not know of is left out.
    private static List<MeetingRecord> Folded(List<Recorded> events, AsAt at, List<CaseloadRow> reviews)
    {
        var seen = reviews.Select(r => r.Id).ToHashSet();
        return [.. events.GroupBy(e => e.StreamId).Select(g => Fold.Of<MeetingRecord>(g.Where(at.Includes))).OfType<MeetingRecord>()
            .Select(m => m with { Decisions = m.Decisions.FindAll(d => d.ReviewId is null || seen.Contains(d.ReviewId.Value)) })];
    }

    /// <summary>Fills the parameters of every query here.</summary>
    internal static void Bind(NpgsqlParameterCollection parameters, AsAt at, Viewer viewer)
    {
        parameters.AddWithValue("day", NpgsqlDbType.Date, at.TrueOn ?? DateOnly.MaxValue);
        parameters.AddWithValue("known", NpgsqlDbType.TimestampTz, at.KnownAt?.ToUniversalTime() ?? DateTimeOffset.MaxValue);
        parameters.AddWithValue("position", NpgsqlDbType.Bigint, at.Position ?? long.MaxValue);
        ReviewVisibility.Bind(parameters, viewer);
    }

    private static async Task<List<T>> Read<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }

    private static T Json<T>(NpgsqlDataReader reader) => JsonSerializer.Deserialize<T>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!;
}
