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
        Read([Reviews(ReviewVisibility.OfReviews(viewer, "now")), Actions(Seen(viewer)), Themes(at, ReviewVisibility.OfReviews(viewer, "c")), Meetings(viewer)], at, viewer, cancel);

    /// <summary>The same without what no pack shows: actions that are over, but for those of published reviews that nobody signed off.</summary>
    public Task<PackFacts> OfPack(AsAt at, Viewer viewer, CancellationToken cancel) =>
        Read([Reviews(ReviewVisibility.OfReviews(viewer, "now")), Actions(Sql.Both(InPlay, Seen(viewer))), Themes(at, ReviewVisibility.OfReviews(viewer, "c")), Meetings(viewer)], at, viewer, cancel);

    /// <summary>
    /// The whole county's, to be counted and never shown line by line. Restricted reviews are left out for whoever is not named on them.
    /// </summary>
    public Task<PackFacts> OfCounty(AsAt at, Viewer viewer, CancellationToken cancel) =>
        Read([Reviews(ReviewVisibility.OfCounty("now")), Actions(CountyActions), Themes(at, ReviewVisibility.OfCounty("c")), MeetingsOfAll], at, viewer, cancel);

    /// <summary>The county's ongoing reviews and the actions of which a part at least is open.</summary>
    public Task<PackFacts> OpenInCounty(AsAt at, Viewer viewer, CancellationToken cancel) =>
        Read([Reviews($"h.ongoing and {ReviewVisibility.OfCounty("now")}"), OpenActions, Themes(at, ReviewVisibility.OfCounty("c")), MeetingsOfAll], at, viewer, cancel);

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
        var themes = await Read(reader, r => new RecommendationTheme(new(r.GetGuid(0)), new(r.GetGuid(1)), r.GetString(2), r.GetFieldValue<DateOnly>(3)), cancel);
        await reader.NextResultAsync(cancel);
        var meetings = Folded(await Read(reader, _events.Row, cancel), at, [.. reviews.Select(r => r.Id)]);
        return new(at.TrueOn ?? DateOnly.MaxValue, reviews, actions, meetings) { Themes = themes };
    }

    // What is over and done with long ago stays in the lists; its name is its present one, because a dropped one is never shown again.
    internal const string Named = "h.data || jsonb_build_object('name', now.data -> 'name', 'yearOfDeath', now.data -> 'yearOfDeath')";

    private static string Reviews(string visible) => $$"""
        select {{Named}}
        from rt.caseload now cross join lateral ({{LatestOf("caseload", what: "data, ongoing")}}) h
        where h.data is not null and {{visible}}
        order by now.year, now.number
        """;

    private static string Actions(string kept) => $"""
        select h.data from ({AllParts}) now cross join lateral ({LatestOf("action_list", what: "data, status")}) h
        where h.data is not null and {kept} order by now.key
        """;

    private static string OpenActions => $"""
        select data from (
          select now.key, h.data, bool_or(h.status <> all ('{Over}')) over (partition by h.data ->> 'actionId') as open
          from ({AllParts}) now cross join lateral ({LatestOf("action_list", what: "data, status")}) h
          where h.data is not null and {CountyActions}) whole
        where open order by key
        """;

    // Parts that went to another agency since are not in today's list any more.
    internal const string AllParts = """
        select key, review_id, agency from rt.action_list
        union all
        select distinct on (gone.key) gone.key, was.review_id, split_part(gone.key, '/', 2)::uuid
        from rt.action_list_history gone join rt.action_list_history was on was.key = gone.key and was.data is not null
        where gone.data is null and not exists (select from rt.action_list a where a.key = gone.key)
        """;

    internal const string Over = "{Completed,NotAchievable,NotAccepted,Superseded}";

    private static string InPlay => $"""
        (h.status <> all ('{Over}') or now.review_id in (
          select r.stream from rt.caseload r cross join lateral ({LatestOf("caseload", now: "r", what: "stage")}) was where was.stage = 'Published'))
        """;

    private static string Seen(Viewer viewer) => ReviewVisibility.OfActions(viewer, "now", "h.status");

    private static string CountyActions => $"exists (select from rt.caseload r where r.stream = now.review_id and {ReviewVisibility.OfCounty("r")})";

    // When it was recorded is asked of the log only by whoever looks back.
    private static string Themes(AsAt at, string visible) => $"""
        select p.stream, p.review_id, coalesce(p.theme, 'Not said'), p.made_on
        from rt.action_plan p join rt.caseload c on c.stream = p.review_id
        where p.made_on <= @day and {visible} {(at.KnownAt is null && at.Position is null ? "" : """
          and exists (select from public.mt_events e where e.stream_id = p.stream and e.version = 1 and e.timestamp <= @known and e.seq_id <= @position)
          """)}
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

    /// <summary>The meetings of a year and a half and those planned, without what was decided about reviews the viewer may not see.</summary>
    public async Task<IReadOnlyList<MeetingRecord>> MeetingsRound(AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        foreach (var sql in new[] { $"select c.stream from rt.caseload c where {ReviewVisibility.OfReviews(viewer, "c")}", Meetings(viewer) })
        {
            var command = new NpgsqlBatchCommand(sql);
            Bind(command.Parameters, at, viewer);
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var seen = await Read(reader, r => new ReviewId(r.GetGuid(0)), cancel);
        await reader.NextResultAsync(cancel);
        return Folded(await Read(reader, _events.Row, cancel), at, [.. seen]);
    }

    /// <summary>These reviews, as far as the viewer may see them.</summary>
    public async Task<IReadOnlyList<CaseloadRow>> ReviewsOf(IReadOnlyCollection<ReviewId> reviews, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var command = _db.CreateCommand(Reviews($"now.stream = any (@ids) and {ReviewVisibility.OfReviews(viewer, "now")}"));
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid, reviews.Select(r => r.Value).ToArray());
        Bind(command.Parameters, at, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await Read(reader, Json<CaseloadRow>, cancel);
    }

    // A pack looks back over the meetings of a year and a half and forward over those planned.
    private static string Meetings(Viewer viewer) => viewer.May(Rights.Read, Resource.Meetings)
        ? MeetingsOfAll : $"{EventReader.FromLog} where false";

    private static string MeetingsOfAll =>
        $"{EventReader.FromLog} where stream_id in (select stream from rt.meeting_record where held_on > @day - 550) order by stream_id, version";

    /// <summary>A line of a list as it stood on a day.</summary>
    internal static string LatestOf(string list, string day = "@day", string now = "now", string what = "data") => $"""
        select {what} from rt.{list}_history h where h.key = {now}.key and h.day <= {day} and h.recorded <= @known and h.position <= @position
        order by h.day desc, h.position desc limit 1
        """;

    // A decision about a review the reader may not know of is left out.
    private static List<MeetingRecord> Folded(List<Recorded> events, AsAt at, HashSet<ReviewId> seen)
    {
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

    private static T Json<T>(NpgsqlDataReader reader) => Json<T>(reader, 0);

    internal static T Json<T>(NpgsqlDataReader reader, int column) => JsonSerializer.Deserialize<T>(reader.GetFieldValue<byte[]>(column), StoreJson.Options)!;
}
