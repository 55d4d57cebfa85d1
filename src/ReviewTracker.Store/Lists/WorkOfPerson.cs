using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>A review somebody leads that is not over. Without a reference where the viewer sees no cases.</summary>
public sealed record LedReview(ReviewId Id, string? Reference);

/// <summary>An agency's open part of an action that somebody owns. Without words where the viewer sees no cases.</summary>
public sealed record OwnedPart(
    RecommendationId Recommendation, ActionId Action, BodyId Agency, string? ReviewReference, string? Number, string? Text);

/// <summary>What lies with one person or team, and has to move when they go.</summary>
/// <param name="AssignedTo">How many reviews they are assigned to for a time.</param>
public sealed record OpenWork(IReadOnlyList<LedReview> Reviews, IReadOnlyList<OwnedPart> Parts, int AssignedTo);

/// <summary>
/// Whose work moves where. Restricted reviews are there for the people named on them only, whoever hands over; who sees no
/// cases learns how much there is and nothing of what it is.
/// </summary>
public sealed class WorkOfPerson(NpgsqlDataSource db)
{
    private const string NotHidden = "(not c.restricted or coalesce(@person = any (c.named_people), false))";

    public async Task<OpenWork> Of(PersonId owner, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        foreach (var sql in new[] { Reviews, Parts, Assigned })
        {
            var command = new NpgsqlBatchCommand(sql);
            command.Parameters.AddWithValue("owner", NpgsqlDbType.Uuid, owner.Value);
            command.Parameters.AddWithValue("person", NpgsqlDbType.Uuid, viewer.Person.Value);
            command.Parameters.AddWithValue("at", NpgsqlDbType.TimestampTz, viewer.At.UtcDateTime);
            command.Parameters.AddWithValue("cases", NpgsqlDbType.Boolean, viewer.May(Rights.Write, Resource.Caseload));
            command.Parameters.AddWithValue("all", NpgsqlDbType.Boolean, viewer.May(Rights.Propose, Resource.People));
            command.Parameters.AddWithValue("bodies", NpgsqlDbType.Array | NpgsqlDbType.Uuid,
                viewer.Agencies.Select(b => b.Value).ToArray());
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var reviews = new List<LedReview>();
        while (await reader.ReadAsync(cancel)) reviews.Add(new(new(reader.GetGuid(0)), Text(reader, 1)));
        await reader.NextResultAsync(cancel);
        var parts = new List<OwnedPart>();
        while (await reader.ReadAsync(cancel))
            parts.Add(new(
                new(reader.GetGuid(0)), new(reader.GetGuid(1)), new(reader.GetGuid(2)), Text(reader, 3), Text(reader, 4), Text(reader, 5)));
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        return new(reviews, parts, reader.GetInt32(0));
    }

    /// <summary>
    /// Restricted reviews the person is named on together with others, whoever asks: for what is recorded without being shown.
    /// Where nobody else is named, the name stays, or nobody could ever open the review again.
    /// </summary>
    public async Task<IReadOnlyList<ReviewId>> NamedOn(PersonId person, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            "select stream from rt.caseload where restricted and $1 = any (named_people) and cardinality(named_people) > 1 order by key");
        command.Parameters.AddWithValue(NpgsqlDbType.Uuid, person.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var reviews = new List<ReviewId>();
        while (await reader.ReadAsync(cancel)) reviews.Add(new(reader.GetGuid(0)));
        return reviews;
    }

    /// <summary>Reviews the person was assigned to and that was not ended, whoever asks: for what is recorded without being shown.</summary>
    public async Task<IReadOnlyList<ReviewId>> AssignedOn(PersonId person, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            "select stream from rt.caseload where data @> jsonb_build_object('assignees', jsonb_build_array(jsonb_build_object('person', $1::uuid))) order by key");
        command.Parameters.AddWithValue(NpgsqlDbType.Uuid, person.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var reviews = new List<ReviewId>();
        while (await reader.ReadAsync(cancel)) reviews.Add(new(reader.GetGuid(0)));
        return reviews;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    // Also where the review is signed off: opened again, it would be theirs again.
    private const string Assigned =
        $"""
        select count(*)::int from rt.caseload c
        where rt.works_on(c.data -> 'assignees', @owner, '{"{"}Chair,Author,PanelMember,ImrAuthor{"}"}', @at) and @all and {NotHidden}
        """;

    private const string Reviews =
        $"""
        select c.stream, case when @cases then c.reference end from rt.caseload c
        where c.lead = @owner and c.rest < 2 and @all and {NotHidden} order by c.year, c.number
        """;

    private const string Parts =
        $"""
        select a.stream, a.action_id, a.agency, case when @cases or a.agency = any (@bodies) then c.reference end,
          case when @cases or a.agency = any (@bodies) then a.data ->> 'number' end,
          case when @cases or a.agency = any (@bodies) then a.data ->> 'text' end
        from rt.action_list a join rt.caseload c on c.stream = a.review_id
        where a.owner = @owner and not a.is_over and (@all or a.agency = any (@bodies)) and {NotHidden}
        order by c.year, c.number, rt.natural_order(a.data ->> 'number'), a.agency
        """;
}
