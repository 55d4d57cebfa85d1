using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Store.Lists;

/// <summary>Recommendations as plans as they stood, folded from the log and trimmed as today's are.</summary>
public sealed class PastPlans(NpgsqlDataSource db, Streams streams)
{
    /// <summary>A review's recommendations in the report's order; who may see what is asked as of now.</summary>
    public async Task<IReadOnlyList<ActionPlan>> OfReview(ReviewId review, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var plans = new List<ActionPlan>();
        foreach (var stream in await Streams("p.review_id = @id", review.Value, viewer, cancel))
            if (await streams.LoadAt<ActionPlan>(stream, at, cancel) is { } plan) plans.Add(plan);
        return [.. (await Trimmed(plans, viewer, cancel)).Select(p => p.Plan)];
    }

    /// <summary>Recommendations that ever named an agency, by review and in the report's order.</summary>
    public async Task<IReadOnlyList<ReadPlan>> WithAgency(BodyId agency, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var plans = new List<ActionPlan>();
        foreach (var stream in await Streams("p.data::text like '%' || @id::text || '%'", agency.Value, viewer, cancel))
            if (await streams.LoadAt<ActionPlan>(stream, at, cancel) is { } plan) plans.Add(plan);
        return [.. (await Trimmed(plans, viewer, cancel)).OrderBy(p => p.ReviewReference.Length).ThenBy(p => p.ReviewReference, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<Guid>> Streams(string which, Guid id, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            select p.stream from rt.action_plan p join rt.caseload c on c.stream = p.review_id
            where {which} and {ReviewVisibility.OfReviews(viewer, "c")} order by p.number, p.key
            """);
        command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, id);
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var found = new List<Guid>();
        while (await reader.ReadAsync(cancel)) found.Add(reader.GetGuid(0));
        return found;
    }

    private async Task<IReadOnlyList<ReadPlan>> Trimmed(List<ActionPlan> plans, Viewer viewer, CancellationToken cancel)
    {
        if (plans.Count == 0) return [];
        await using var command = db.CreateCommand($"""
            select plan, reference from (
              select {ReviewVisibility.TrimmedPlan(viewer, "p", "c")} as plan, p.place, c.reference, {ReviewVisibility.OfEmptyPlans(viewer, "c")} as empty_too
              from unnest(@plans) with ordinality as p (data, place) join rt.caseload c on c.stream = (p.data ->> 'reviewId')::uuid
            ) trimmed
            where empty_too or jsonb_array_length(plan -> 'actions') > 0
            order by place
            """);
        command.Parameters.AddWithValue("plans", NpgsqlDbType.Array | NpgsqlDbType.Jsonb, plans.Select(p => JsonSerializer.Serialize(p, StoreJson.Options)).ToArray());
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var read = new List<ReadPlan>();
        while (await reader.ReadAsync(cancel))
            read.Add(new(JsonSerializer.Deserialize<ActionPlan>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!, 0, reader.GetString(1)));
        return read;
    }
}
