using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting.Dashboards;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>How many stood where on the last day of a quarter.</summary>
public sealed record QuarterCount(DateOnly Day, int Ongoing, int Open, int Overdue);

/// <summary>The county over time, counted in SQL: nothing in it names a review.</summary>
public sealed class ReportTrends(NpgsqlDataSource db)
{
    /// <summary>Counts on each of these days; actions are counted by their first part's day and once each.</summary>
    public async Task<IReadOnlyList<QuarterCount>> On(IReadOnlyList<DateOnly> days, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Bound($"""
            select d.day,
              (select count(*)::int from rt.caseload now cross join lateral ({ReportRows.LatestOf("caseload", "d.day")}) h
               where (h.data ->> 'ongoing')::boolean and {ReviewVisibility.OfCounty("now")}),
              open.actions, open.overdue
            from unnest(@days) d (day) cross join lateral (
              select count(*)::int as actions, count(*) filter (where overdue)::int as overdue from (
                select bool_or(h.data ->> 'settledColour' is null and rt.iso_date(h.data ->> 'redFrom') <= d.day) as overdue
                from rt.action_list a cross join lateral ({ReportRows.LatestOf("action_list", "d.day", "a")}) h
                join rt.caseload now on now.stream = a.review_id
                where h.data is not null and {ReviewVisibility.OfCounty("now")}
                group by a.action_id
                having not bool_and(h.data ->> 'status' = 'Completed') and not bool_or(h.data ->> 'closedOn' is not null)
              ) whole
            ) open
            order by d.day
            """, at, viewer);
        command.Parameters.AddWithValue("days", NpgsqlDbType.Array | NpgsqlDbType.Date, days.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var counts = new List<QuarterCount>();
        while (await reader.ReadAsync(cancel)) counts.Add(new(reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3)));
        return counts;
    }

    /// <summary>Every stay in a stage, up to a day.</summary>
    public async Task<IReadOnlyList<StageSpell>> Spells(AsAt at, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Bound($"""
            select stream, stage, day, lead(day) over (partition by stream order by day)
            from (
              select stream, day, stage, lag(stage) over (partition by stream order by day) as before
              from (
                select distinct on (h.stream, h.day) h.stream, h.day, h.data ->> 'stage' as stage
                from rt.caseload_history h join rt.caseload now on now.key = h.key
                where h.day <= @day and h.recorded <= @known and h.position <= @position and h.data is not null and {ReviewVisibility.OfCounty("now")}
                order by h.stream, h.day, h.position desc
              ) daily
            ) changes
            where before is distinct from stage
            """, at, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var spells = new List<StageSpell>();
        while (await reader.ReadAsync(cancel))
            spells.Add(new(new(reader.GetGuid(0)), Enum.Parse<Stage>(reader.GetString(1)), reader.GetFieldValue<DateOnly>(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3)));
        return spells;
    }

    private NpgsqlCommand Bound(string sql, AsAt at, Viewer viewer)
    {
        var command = db.CreateCommand(sql);
        ReportRows.Bind(command.Parameters, at, viewer);
        return command;
    }
}
