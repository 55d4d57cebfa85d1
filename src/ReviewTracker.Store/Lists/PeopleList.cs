using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>Which people are asked for.</summary>
/// <param name="Waiting">Only those for whom a role waits for a second person.</param>
/// <param name="Left">Those who have left; otherwise only those who are here.</param>
public sealed record PeopleFilter(Role? Role = null, BodyId? Body = null, bool Waiting = false, bool Left = false, int Page = 1);

/// <summary>One account with the name beside the log, and the version to post back.</summary>
public sealed record ListedPerson(Account Account, long Version, PersonCard Card);

public sealed record PeoplePage(IReadOnlyList<ListedPerson> People, int Total)
{
    public const int Size = 50;
}

/// <summary>The people here, as the viewer may see them: the team, administrators and auditors everybody, an agency lead themself.</summary>
public sealed class PeopleList(NpgsqlDataSource db)
{
    private const string From = "from rt.account a left join rt.people p on p.id = a.stream where ";

    public async Task<PeoplePage> Page(PeopleFilter filter, Viewer viewer, CancellationToken cancel)
    {
        var where = $"{Visible(viewer)} and {Asked(filter)}";
        await using var batch = db.CreateBatch();
        var (count, rows) = (new NpgsqlBatchCommand($"select count(*)::int {From}{where}"), new NpgsqlBatchCommand(
            $"select a.data, a.version, a.stream, p.name, p.email {From}{where} order by lower(p.name) nulls last, a.key limit {PeoplePage.Size} offset @skip"));
        foreach (var part in new[] { count, rows })
        {
            Bind(part.Parameters, viewer);
            if (filter.Role is { } role) part.Parameters.AddWithValue("role", NpgsqlDbType.Text, role.ToString());
            if (filter.Body is { } body) part.Parameters.AddWithValue("body", NpgsqlDbType.Text, body.ToString());
            batch.BatchCommands.Add(part);
        }

        rows.Parameters.AddWithValue("skip", NpgsqlDbType.Bigint, (long)(Math.Max(filter.Page, 1) - 1) * PeoplePage.Size);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var total = reader.GetInt32(0);
        await reader.NextResultAsync(cancel);
        return new(await Rows(reader, cancel), total);
    }

    /// <summary>One person; null when there is none for this viewer.</summary>
    public async Task<ListedPerson?> Find(PersonId person, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            $"select a.data, a.version, a.stream, p.name, p.email {From}{Visible(viewer)} and a.key = @id");
        Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("id", NpgsqlDbType.Text, person.ToString());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return (await Rows(reader, cancel)).SingleOrDefault();
    }

    /// <summary>How many roles wait for this viewer as the second person.</summary>
    public async Task<int> Waiting(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.May(Rights.Write, Resource.People)) return 0;
        await using var command = db.CreateCommand(
            $"""
            select count(*)::int from rt.account a, jsonb_array_elements(a.data -> 'proposals') waits
            where {Visible(viewer)} and a.stream <> @person and (waits ->> 'by')::uuid <> @person
              and {(viewer.May(Rights.Approve, Resource.People) ? "true" : "waits ->> 'role' = 'Administrator'")}
            """);
        Bind(command.Parameters, viewer);
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Whom the viewer stands in for on that day, in a role they hold themself.</summary>
    public async Task<IReadOnlyList<(PersonId Person, Account.StandIn StandIn)>> StandsInFor(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            """
            select a.stream, d from rt.account a, jsonb_array_elements(a.data -> 'deputies') d
            where d ->> 'deputy' = @person::text and @today between rt.iso_date(d ->> 'from') and rt.iso_date(d ->> 'until')
              and exists (select from rt.account own, jsonb_array_elements(own.data -> 'grants') held
                where own.stream = @person and held ->> 'role' = d ->> 'role' and held ->> 'body' is not distinct from d ->> 'body')
            order by d ->> 'until', a.key
            """);
        Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("today", NpgsqlDbType.Date, today);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var standIns = new List<(PersonId, Account.StandIn)>();
        while (await reader.ReadAsync(cancel))
            standIns.Add((new(reader.GetGuid(0)), JsonSerializer.Deserialize<Account.StandIn>(reader.GetFieldValue<byte[]>(1), StoreJson.Options)!));
        return standIns;
    }

    private static string Visible(Viewer viewer) =>
        viewer.May(Rights.Read, Resource.People) ? "@person is not null"
        // Whoever runs a team of their own names their own deputies.
        : viewer.May(Rights.Write, Resource.Teams) ? "a.stream = @person"
        : "@person is null";

    private static string Asked(PeopleFilter filter) => string.Join(" and ",
    [
        $"a.data ->> 'leftOn' is {(filter.Left ? "not " : "")}null",
        .. filter.Waiting ? ["jsonb_array_length(a.data -> 'proposals') > 0"] : Array.Empty<string>(),
        .. filter.Role is null && filter.Body is null ? Array.Empty<string>() :
        [
            $"""
            exists (select from jsonb_array_elements((a.data -> 'grants') || coalesce(a.data -> 'proposals', '[]')) held
              where {(filter.Role is null ? "true" : "held ->> 'role' = @role")} and {(filter.Body is null ? "true" : "held ->> 'body' = @body")})
            """,
        ],
    ]);

    private static void Bind(NpgsqlParameterCollection parameters, Viewer viewer) =>
        parameters.AddWithValue("person", NpgsqlDbType.Uuid, viewer.Person.Value);

    private static async Task<IReadOnlyList<ListedPerson>> Rows(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var people = new List<ListedPerson>();
        while (await reader.ReadAsync(cancel))
            people.Add(new(
                JsonSerializer.Deserialize<Account>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!, reader.GetInt64(1),
                new PersonCard(
                    new PersonId(reader.GetGuid(2)), reader.IsDBNull(3) ? PeopleDirectory.Erased : reader.GetString(3),
                    reader.IsDBNull(4) ? null : reader.GetString(4))));
        return people;
    }
}
