using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>One team with its name and mailbox, and the version to post back.</summary>
public sealed record ListedTeam(Team Team, long Version, PersonCard Card);

/// <summary>The teams, as the viewer may see them: who sees everybody sees all, an agency lead their own agencies'.</summary>
public sealed class TeamList(NpgsqlDataSource db)
{
    public Task<IReadOnlyList<ListedTeam>> All(Viewer viewer, CancellationToken cancel) => Teams("true", null, viewer, cancel);

    /// <summary>One team; null when there is none for this viewer.</summary>
    public async Task<ListedTeam?> Find(PersonId team, Viewer viewer, CancellationToken cancel) =>
        (await Teams("t.stream = @id", team.Value, viewer, cancel)).SingleOrDefault();

    /// <summary>The teams that are there for a body, whoever asks: they can own its actions.</summary>
    public async Task<IReadOnlyList<PersonId>> OfBody(BodyId body, CancellationToken cancel)
    {
        await using var command = db.CreateCommand("select stream from rt.team where body = $1 and data ->> 'disbandedOn' is null");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = body.Value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var teams = new List<PersonId>();
        while (await reader.ReadAsync(cancel)) teams.Add(new(reader.GetGuid(0)));
        return teams;
    }

    private async Task<IReadOnlyList<ListedTeam>> Teams(string which, Guid? id, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            $"""
            select t.data, t.version, t.stream, p.name, p.email from rt.team t left join rt.people p on p.id = t.stream
            where {which} and {Visible(viewer)} order by t.data ->> 'disbandedOn' nulls first, lower(p.name), t.key
            """);
        command.Parameters.AddWithValue("bodies", NpgsqlDbType.Array | NpgsqlDbType.Uuid, viewer.Agencies.Select(b => b.Value).ToArray());
        if (id is { } team) command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, team);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var teams = new List<ListedTeam>();
        while (await reader.ReadAsync(cancel))
            teams.Add(new(
                JsonSerializer.Deserialize<Team>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!, reader.GetInt64(1),
                new PersonCard(
                    new PersonId(reader.GetGuid(2)), reader.IsDBNull(3) ? PeopleDirectory.Erased : reader.GetString(3),
                    reader.IsDBNull(4) ? null : reader.GetString(4))));
        return teams;
    }

    private static string Visible(Viewer viewer) => viewer.Reaches(Rights.Read, Resource.Teams) switch
    {
        var reaches when reaches.Contains(Reach.All) => "@bodies is not null",
        var reaches when reaches.Contains(Reach.OwnAgency) => "t.body = any (@bodies)",
        _ => "@bodies is null",
    };
}
