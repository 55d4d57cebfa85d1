using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>A milestone and a day: reached, or agreed for it.</summary>
public sealed record MilestoneDay(string Milestone, DateOnly On);

/// <summary>What somebody who works on a review for an agency reads of it: that agency's requests, and days.</summary>
/// <param name="Agencies">The agencies they sit or write for on it.</param>
/// <param name="Requests">Those agencies' requests; where something is held and what was said about it stays unread.</param>
/// <param name="Reached">Every day a milestone was reached, earliest first.</param>
/// <param name="Agreed">Every date agreed for a milestone, in the order they were agreed.</param>
public sealed record Asked(
    IReadOnlyList<BodyId> Agencies, IReadOnlyList<MaterialRequest> Requests, IReadOnlyList<MilestoneDay> Reached, IReadOnlyList<MilestoneDay> Agreed);

/// <summary>What agencies were asked for, for who works on the review for one of them. Nothing else is selected.</summary>
public sealed class AskedOfAgency(NpgsqlDataSource db)
{
    private const string Requests =
        """
        select jsonb_agg(jsonb_build_object('agency', r -> 'agency', 'material', r -> 'material', 'state', r -> 'state',
          'requestedOn', r -> 'requestedOn', 'dueOn', r -> 'dueOn', 'receivedOn', r -> 'receivedOn', 'on', r -> 'on') order by place)
        from jsonb_array_elements(f.data -> 'requests') with ordinality as q (r, place) where (r ->> 'agency')::uuid = any (own.agencies)
        """;

    private const string Reached =
        """
        select jsonb_agg(jsonb_build_object('milestone', m -> 'milestone', 'on', m -> 'on') order by m ->> 'on')
        from jsonb_array_elements(f.data #> '{course,milestones,entries}') m where m ->> 'undoneOn' is null
        """;

    private const string Agreed =
        """
        select jsonb_agg(jsonb_build_object('milestone', a -> 'milestone', 'on', a -> 'date') order by place)
        from jsonb_array_elements(f.data #> '{course,clocks,agreed}') with ordinality as d (a, place)
        """;

    /// <summary>Null when there is no such review, or the viewer does not work on it for an agency (any more).</summary>
    public async Task<Asked?> Find(ReviewId review, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            $"""
            select own.agencies, coalesce(({Requests}), '[]'), coalesce(({Reached}), '[]'), coalesce(({Agreed}), '[]')
            from rt.caseload c join rt.review_file f on f.key = c.key
            cross join lateral (select {ReviewVisibility.AgenciesWorkedFor("c")} as agencies) own
            where c.stream = @review and {ReviewVisibility.OfOwnRequests(viewer, "c")}
            """);
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("review", NpgsqlDbType.Uuid, review.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;

        return new([.. reader.GetFieldValue<Guid[]>(0).Select(id => new BodyId(id))],
            Read<MaterialRequest>(reader, 1), Read<MilestoneDay>(reader, 2), Read<MilestoneDay>(reader, 3));
    }

    private static List<T> Read<T>(NpgsqlDataReader reader, int at) =>
        JsonSerializer.Deserialize<List<T>>(reader.GetFieldValue<byte[]>(at), StoreJson.Options)!;
}
