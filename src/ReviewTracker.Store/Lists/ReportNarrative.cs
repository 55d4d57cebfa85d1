using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Lists;

/// <summary>
/// What was written about actions, for reports: the reasons and outcomes of some kinds of event as the log had them. Who may
/// read them is asked as of now, in SQL, part by part.
/// </summary>
public sealed class ReportNarrative
{
    /// <summary>What a report may say in somebody's own words: what came of an action, why time is asked for, what is in the way, why a target moved.</summary>
    private static readonly string[] s_kinds = ["completion_claimed", "more_time_asked", "barrier_flagged", "not_ours_said", "action_escalated", "target_moved"];

    private readonly NpgsqlDataSource _db;
    private readonly EventReader _events;

    internal ReportNarrative(NpgsqlDataSource db, EventReader events) => (_db, _events) = (db, events);

    /// <summary>Lines of these recommendations' actions as far as the viewer may read them, latest last; what may not be read is left out.</summary>
    public async Task<IReadOnlyList<(ActionId Action, StoryLine Line)>> Of(IReadOnlyCollection<RecommendationId> recommendations, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        if (recommendations.Count == 0) return [];
        var told = await Told(recommendations, viewer, cancel);
        await using var command = _db.CreateCommand($"{EventReader.FromLog} where stream_id = any (@ids) and type = any (@kinds) and seq_id <= @position order by seq_id");
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid, recommendations.Select(r => r.Value).ToArray());
        command.Parameters.AddWithValue("kinds", NpgsqlDbType.Array | NpgsqlDbType.Text, s_kinds);
        command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, at.Position ?? long.MaxValue);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var lines = new List<(ActionId, StoryLine)>();
        while (await reader.ReadAsync(cancel))
        {
            var recorded = _events.Row(reader);
            if (!at.Includes(recorded) || ActionOf(recorded.Data) is not { } action) continue;
            var line = StoryLine.Of(recorded);
            if (told[action].Any(agency => line.Agency is null || line.Agency == agency)) lines.Add((action, line));
        }

        return lines;
    }

    private static ActionId? ActionOf(object e) => (e as ActionEvent)?.ActionId ?? (e as PartEvent)?.ActionId;

    private async Task<ILookup<ActionId, BodyId>> Told(IReadOnlyCollection<RecommendationId> recommendations, Viewer viewer, CancellationToken cancel)
    {
        await using var command = _db.CreateCommand($"""
            select a.action_id, a.agency from rt.action_list a join rt.caseload c on c.stream = a.review_id
            where a.stream = any (@ids) and {ReviewVisibility.OfNarrative(viewer, "a", "c")} and {ReviewVisibility.OfActions(viewer, "a", "a.status")}
            """);
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid, recommendations.Select(r => r.Value).ToArray());
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var parts = new List<(ActionId Action, BodyId Agency)>();
        while (await reader.ReadAsync(cancel)) parts.Add((new(reader.GetGuid(0)), new(reader.GetGuid(1))));
        return parts.ToLookup(p => p.Action, p => p.Agency);
    }
}
