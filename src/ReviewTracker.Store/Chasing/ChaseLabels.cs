using System.Text.Json;
using Npgsql;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Chasing;

/// <summary>What pages that show digests ask beside them.</summary>
public sealed class ChaseLabels(NpgsqlDataSource db)
{
    /// <summary>The agencies' own words and references for these lines' parts; none of a restricted review.</summary>
    public async Task<IReadOnlyDictionary<(ActionId, BodyId), (Narrative? Label, Narrative? Reference)>> Of(IEnumerable<OwedItem> items, CancellationToken cancel)
    {
        var asked = items.Where(i => i is { Action: not null, Agency: not null, Recommendation: not null }).ToList();
        await using var batch = db.CreateBatch();
        batch.Add(
            """
            select (a ->> 'id')::uuid, (one ->> 'agency')::uuid, one -> 'label', one -> 'ownReference'
            from rt.action_plan p join rt.caseload c on c.stream = p.review_id
            cross join lateral jsonb_array_elements(p.data -> 'actions') a cross join lateral jsonb_array_elements(a -> 'parts') one
            where p.key = any ($1) and not c.restricted and (one ->> 'label' is not null or one ->> 'ownReference' is not null)
            """).With(asked.Select(i => $"{i.Recommendation}").Distinct().ToArray());
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var labels = new Dictionary<(ActionId, BodyId), (Narrative?, Narrative?)>();
        while (await reader.ReadAsync(cancel))
            labels[(new ActionId(reader.GetGuid(0)), new BodyId(reader.GetGuid(1)))] = (Text(reader, 2), Text(reader, 3));
        return labels;
    }

    /// <summary>The restricted reviews this person may not know of.</summary>
    public async Task<IReadOnlySet<ReviewId>> HiddenFrom(Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"select c.stream from rt.caseload c where {ReviewVisibility.OfCounty("c")} is not true");
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var hidden = new HashSet<ReviewId>();
        while (await reader.ReadAsync(cancel)) hidden.Add(new ReviewId(reader.GetGuid(0)));
        return hidden;
    }

    private static Narrative? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize<Narrative>(row.GetFieldValue<byte[]>(column), StoreJson.Options);
}
