using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Store.Lists;

/// <summary>Actions across all reviews, and recommendations as plans; trimmed to who is looking inside SQL.</summary>
public sealed class ActionList(NpgsqlDataSource db)
{
    /// <summary>One page of agencies' parts, with counts by colour on that day; beyond the last page, the last.</summary>
    public async Task<ActionPage> Page(ActionFilter filter, DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        var page = await Read(filter, today, viewer, cancel);
        return page.Page > page.Pages ? await Read(filter with { Page = page.Pages }, today, viewer, cancel) : page;
    }

    /// <summary>A review's recommendations in the report's order (1, 2, 10).</summary>
    public Task<IReadOnlyList<ReadPlan>> OfReview(ReviewId review, Viewer viewer, CancellationToken cancel) =>
        Plans("p.review_id = @id", review.Value, viewer, cancel);

    /// <summary>Recommendations in which an agency has a part that is not over, by review and in the report's order.</summary>
    public async Task<IReadOnlyList<ReadPlan>> WithOpenPart(BodyId agency, Viewer viewer, CancellationToken cancel) =>
    [
        .. (await Plans("p.stream in (select l.stream from rt.action_list l where l.agency = @id and not l.is_over)", agency.Value, viewer, cancel))
            .OrderBy(p => p.ReviewReference.Length).ThenBy(p => p.ReviewReference, StringComparer.Ordinal),
    ];

    /// <summary>What a sign-off rests on, whoever makes it: every recommendation of the review, seen or not.</summary>
    public async Task<IReadOnlyList<PlanStanding>> Standing(ReviewId review, CancellationToken cancel)
    {
        await using var command = db.CreateCommand("select data, version from rt.action_plan where review_id = @id");
        command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, review.Value);
        return await Read(command, r => PlanStanding.Of(Json<ActionPlan>(r, 0), r.GetInt64(1)), cancel);
    }

    /// <summary>One recommendation; null when there is none the viewer may read.</summary>
    public async Task<ReadPlan?> Get(RecommendationId recommendation, Viewer viewer, CancellationToken cancel) =>
        (await Plans("p.key = @id::text", recommendation.Value, viewer, cancel)) is [var plan, ..] ? plan : null;

    /// <summary>One action with its recommendation; null when there is none the viewer may read.</summary>
    public async Task<ReadAction?> Find(ActionId action, Viewer viewer, CancellationToken cancel)
    {
        const string ofAction = "p.stream = (select l.stream from rt.action_list l where l.action_id = @id limit 1)";
        return await Plans(ofAction, action.Value, viewer, cancel) is [var plan, ..]
            && plan.Plan.Action(action) is { } found ? new ReadAction(found, plan) : null;
    }

    /// <summary>The recommendations in which a claim waits for the Steering Group.</summary>
    public Task<IReadOnlyList<ReadPlan>> WithClaims(Viewer viewer, CancellationToken cancel) => Plans(
        "@id is not null and p.stream in (select a.stream from rt.action_list a where a.status = 'WithTheSteeringGroup')", Guid.Empty, viewer, cancel);

    /// <summary>Every part as it stood on a day, by what was known at a time (null: what is known now).</summary>
    public async Task<IReadOnlyList<ActionRow>> AsAt(DateOnly on, DateTimeOffset? knownAt, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            select a.data from (
              select distinct on (h.key) h.data, h.review_id, (h.data ->> 'agency')::uuid as agency
              from rt.action_list_history h
              where h.day <= @on and (@known::timestamptz is null or h.recorded <= @known)
              order by h.key, h.day desc, h.position desc
            ) a
            where a.data is not null and {ReviewVisibility.OfActions(viewer, "a", "a.data ->> 'status'")}
            """);
        command.Parameters.AddWithValue("on", NpgsqlDbType.Date, on);
        command.Parameters.AddWithValue("known", NpgsqlDbType.TimestampTz, (object?)knownAt?.ToUniversalTime() ?? DBNull.Value);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return await Read(command, reader => Json<ActionRow>(reader, 0), cancel);
    }

    private async Task<ActionPage> Read(ActionFilter filter, DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        var query = new ActionQuery(filter, today, viewer);
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(query.Counts());
        batch.BatchCommands.Add(query.Page());
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var counts = new Dictionary<Rag, int>();
        while (await reader.ReadAsync(cancel)) counts[(Rag)reader.GetInt16(0)] = reader.GetInt32(1);
        await reader.NextResultAsync(cancel);
        var rows = new List<ListedAction>();
        while (await reader.ReadAsync(cancel))
            rows.Add(new(Json<ActionRow>(reader, 0), reader.GetString(1), (Rag)reader.GetInt16(2)));

        var total = filter.Colour is { } colour ? counts.GetValueOrDefault(colour) : counts.Values.Sum();
        return new ActionPage(rows, total, counts, Math.Max(filter.Page, 1));
    }

    private async Task<IReadOnlyList<ReadPlan>> Plans(string which, Guid id, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            select plan, version, reference from (
              select {ReviewVisibility.TrimmedPlan(viewer, "p", "c")} as plan, p.version, p.number, p.key, c.data ->> 'reference' as reference,
                {ReviewVisibility.OfEmptyPlans(viewer, "c")} as empty_too
              from rt.action_plan p join rt.caseload c on c.stream = p.review_id
              where {which} and {ReviewVisibility.OfReviews(viewer, "c")}
            ) trimmed
            where empty_too or jsonb_array_length(plan -> 'actions') > 0
            order by number, key
            """);
        command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, id);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return await Read(command, r => new ReadPlan(Json<ActionPlan>(r, 0), r.GetInt64(1), r.GetString(2)), cancel);
    }

    private static async Task<IReadOnlyList<T>> Read<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }

    private static T Json<T>(NpgsqlDataReader reader, int column) =>
        JsonSerializer.Deserialize<T>(reader.GetFieldValue<byte[]>(column), StoreJson.Options)!;
}
