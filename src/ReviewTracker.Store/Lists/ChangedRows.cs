using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting.Packs;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>
/// The lines in which two looks at the record may differ, and no others: parts of actions that something was recorded of in
/// between, or that are still open; reviews that stand in another stage.
/// </summary>
public sealed class ChangedRows(NpgsqlDataSource db)
{
    /// <param name="then">A day, and the last place in the log that could be seen then.</param>
    /// <param name="meetings">What was decided, as the later look knows it.</param>
    public async Task<(PackFacts Then, PackFacts Now)> Between(AsAt then, AsAt now, IReadOnlyList<MeetingRecord> meetings, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        foreach (var sql in new[] { Actions(viewer), Reviews(viewer) }) batch.BatchCommands.Add(Command(sql, then, now, viewer));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var actions = await Pairs<ActionRow>(reader, cancel);
        await reader.NextResultAsync(cancel);
        var reviews = await Pairs<CaseloadRow>(reader, cancel);
        return (
            new(then.TrueOn!.Value, [.. reviews.Select(r => r.Was).OfType<CaseloadRow>()], [.. actions.Select(a => a.Was).OfType<ActionRow>()], []),
            new(now.TrueOn!.Value, [.. reviews.Select(r => r.Is)], [.. actions.Select(a => a.Is)], meetings));
    }

    private static string Actions(Viewer viewer) => $"""
        with touched as (select distinct key from rt.action_list_history where position > @then_position or day > @then_day)
        select case when {ReviewVisibility.OfActions(viewer, "now", "was.status")} then was.data end, h.data
        from ({ReportRows.AllParts}) now
        cross join lateral ({ReportRows.LatestOf("action_list", what: "data, status")}) h
        left join lateral ({Then("action_list", "data, status")}) was on true
        where h.data is not null and (h.status <> all ('{ReportRows.Over}') or now.key in (select key from touched))
          and {ReviewVisibility.OfActions(viewer, "now", "h.status")}
        order by now.key
        """;

    private static string Reviews(Viewer viewer) => $"""
        select was.data, {ReportRows.Named}
        from rt.caseload now
        cross join lateral ({ReportRows.LatestOf("caseload", what: "data, stage")}) h
        left join lateral ({Then("caseload", "data, stage")}) was on true
        where h.data is not null and was.stage is distinct from h.stage and {ReviewVisibility.OfReviews(viewer, "now")}
        order by now.year, now.number
        """;

    private static string Then(string list, string columns) => $"""
        select {columns} from rt.{list}_history h where h.key = now.key and h.day <= @then_day and h.position <= @then_position
        order by h.day desc, h.position desc limit 1
        """;

    private static NpgsqlBatchCommand Command(string sql, AsAt then, AsAt now, Viewer viewer)
    {
        var command = new NpgsqlBatchCommand(sql);
        ReportRows.Bind(command.Parameters, now, viewer);
        command.Parameters.AddWithValue("then_day", NpgsqlDbType.Date, then.TrueOn!.Value);
        command.Parameters.AddWithValue("then_position", NpgsqlDbType.Bigint, then.Position ?? long.MaxValue);
        return command;
    }

    private static async Task<List<(T? Was, T Is)>> Pairs<T>(NpgsqlDataReader reader, CancellationToken cancel) where T : class
    {
        var pairs = new List<(T?, T)>();
        while (await reader.ReadAsync(cancel)) pairs.Add((reader.IsDBNull(0) ? null : ReportRows.Json<T>(reader, 0), ReportRows.Json<T>(reader, 1)));
        return pairs;
    }
}
