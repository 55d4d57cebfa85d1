using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>How much waits to be done, of what the viewer may see.</summary>
/// <param name="LateReviews">Reviews past their agreed date, or past the statutory one where none was agreed.</param>
/// <param name="ReviewsDueSoon">Reviews whose next milestone is due within the days asked, and not late.</param>
/// <param name="OverdueActions">Agencies' parts that are red.</param>
/// <param name="ActionsDueSoon">Parts whose target falls within the days asked.</param>
/// <param name="ClaimsWaiting">Parts claimed done that wait for the Steering Group.</param>
/// <param name="TimeAsked">Parts for which more time was asked and nothing decided yet.</param>
public sealed record WorkCounts(
    int LateReviews, int ReviewsDueSoon, int OverdueActions, int ActionsDueSoon, int ClaimsWaiting, int TimeAsked);

/// <summary>Counts for the first page, in one round trip.</summary>
public sealed class WorkList(NpgsqlDataSource db)
{
    private const string Colour = "rt.rag_on(@today, a.settled, a.red_from, a.amber_from, a.grey_until, a.rule_unknown)";

    public async Task<WorkCounts> Counts(Viewer viewer, DateOnly today, int days, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        foreach (var sql in new[] { Reviews(viewer), Actions(viewer) })
        {
            var command = new NpgsqlBatchCommand(sql);
            ReviewVisibility.Bind(command.Parameters, viewer);
            command.Parameters.AddWithValue("today", NpgsqlDbType.Date, today);
            command.Parameters.AddWithValue("soon", NpgsqlDbType.Date, today.AddDays(days));
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var (late, due) = (reader.GetInt32(0), reader.GetInt32(1));
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        return new(late, due, reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
    }

    private static string Reviews(Viewer viewer) =>
        $"""
        select count(*) filter (where c.late_from <= @today)::int,
          count(*) filter (where c.next_due between @today and @soon)::int
        from rt.caseload c where {ReviewVisibility.OfReviews(viewer, "c")}
        """;

    // Whether more time was asked stands in the row alone: counted with the others it would make them read every row.
    private static string Actions(Viewer viewer) =>
        $"""
        select count(*) filter (where {Colour} = 0)::int,
          count(*) filter (where a.settled is null and a.target between @today and @soon)::int,
          count(*) filter (where a.status = 'WithTheSteeringGroup')::int,
          (select count(*)::int from rt.action_list t
            where not t.is_over and t.data ->> 'timeAskedOn' is not null and t.status <> 'WithTheSteeringGroup'
              and {ReviewVisibility.OfActions(viewer, "t", "t.status")})
        from rt.action_list a where not a.is_over and {ReviewVisibility.OfActions(viewer, "a", "a.status")}
        """;
}
