using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>How many actions stood where on one day; an action counts once.</summary>
/// <param name="Open">Neither accepted by all nor closed.</param>
/// <param name="Completed">Every part was accepted.</param>
public sealed record ActionsOn(DateOnly Day, int Open, int Overdue, int Completed);

/// <summary>How many ongoing reviews stood in one stage on one day.</summary>
public sealed record StageOn(DateOnly Day, Stage Stage, int Reviews);

/// <summary>The county over time, counted in SQL: nothing in it names a review.</summary>
public sealed class ReportTrends(NpgsqlDataSource db)
{
    /// <summary>Counts on each of these days, in their order.</summary>
    public async Task<IReadOnlyList<ActionsOn>> Actions(IReadOnlyCollection<DateOnly> days, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Bound($"""
            with spells as ({Held("action_list", "h.key, h.review_id, h.status, h.overdue_from")}),
            whole as (
              select d.day, bool_and(s.status = 'Completed') as completed, bool_or(s.status = any ('{"{NotAchievable,NotAccepted,Superseded}"}')) as closed,
                bool_or(s.overdue_from <= d.day) as overdue
              from unnest(@days) d (day) join spells s on s.day <= d.day and (s.until is null or s.until > d.day)
              join rt.caseload now on now.stream = s.review_id
              where s.status is not null and {ReviewVisibility.OfCounty("now")}
              group by d.day, split_part(s.key, '/', 1))
            select day, count(*) filter (where not completed and not closed)::int, count(*) filter (where not completed and not closed and overdue)::int,
              count(*) filter (where completed)::int
            from whole group by day order by day
            """, at, viewer, days);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new Dictionary<DateOnly, ActionsOn>();
        while (await reader.ReadAsync(cancel)) found.Add(reader.GetFieldValue<DateOnly>(0), new(reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3)));
        return [.. days.Select(day => found.GetValueOrDefault(day, new(day, 0, 0, 0)))];
    }

    /// <summary>Ongoing reviews by stage on each of these days; stages in which there is none are left out.</summary>
    public async Task<IReadOnlyList<StageOn>> Stages(IReadOnlyCollection<DateOnly> days, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Bound($"""
            with spells as ({Held("caseload", "h.stream, h.stage, h.ongoing")})
            select d.day, s.stage, count(*)::int
            from unnest(@days) d (day) join spells s on s.day <= d.day and (s.until is null or s.until > d.day)
            join rt.caseload now on now.stream = s.stream
            where s.ongoing and {ReviewVisibility.OfCounty("now")}
            group by d.day, s.stage order by d.day
            """, at, viewer, days);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<StageOn>();
        while (await reader.ReadAsync(cancel)) found.Add(new(reader.GetFieldValue<DateOnly>(0), Enum.Parse<Stage>(reader.GetString(1)), reader.GetInt32(2)));
        return found;
    }

    // A line holds from its day until the next one's, which may be the same day: then it held on none.
    private static string Held(string list, string columns) => $"""
        select {columns}, h.day, lead(h.day) over (partition by h.key order by h.day, h.position) as until
        from rt.{list}_history h
        where h.day <= (select max(day) from unnest(@days) d (day)) and h.recorded <= @known and h.position <= @position
        """;

    /// <summary>Every stay in a stage, up to a day.</summary>
    public async Task<IReadOnlyList<StageSpell>> Spells(AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Bound($"""
            select stream, stage, day, lead(day) over (partition by stream order by day)
            from (
              select stream, day, stage, lag(stage) over (partition by stream order by day) as before
              from (
                select distinct on (h.key, h.day) h.stream, h.day, h.stage
                from rt.caseload_history h join rt.caseload now on now.key = h.key
                where h.day <= @day and h.recorded <= @known and h.position <= @position and h.stage is not null and {ReviewVisibility.OfCounty("now")}
                order by h.key, h.day desc, h.position desc
              ) daily
            ) changes
            where before is distinct from stage
            """, at, viewer, []);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var spells = new List<StageSpell>();
        while (await reader.ReadAsync(cancel))
            spells.Add(new(new(reader.GetGuid(0)), Enum.Parse<Stage>(reader.GetString(1)), reader.GetFieldValue<DateOnly>(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3)));
        return spells;
    }

    private NpgsqlCommand Bound(string sql, AsAt at, Viewer viewer, IReadOnlyCollection<DateOnly> days)
    {
        var command = db.CreateCommand(sql);
        command.Parameters.AddWithValue("days", NpgsqlDbType.Array | NpgsqlDbType.Date, days.ToArray());
        ReportRows.Bind(command.Parameters, at, viewer);
        return command;
    }
}
