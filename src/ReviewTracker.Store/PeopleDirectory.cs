using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store;

/// <summary>Name and address of one person (staff, chair, replier, team mailbox).</summary>
public sealed record PersonCard(PersonId Id, string Name, string? Email);

/// <summary>The erasable table beside the log: who the ids in events are. An erased person is called "former user".</summary>
public sealed class PeopleDirectory
{
    public const string Erased = "former user";

    private const string Columns = "select id, name, email from rt.people ";

    private readonly NpgsqlDataSource _db;

    internal PeopleDirectory(NpgsqlDataSource db) => _db = db;

    /// <summary>The people asked for; one who is not there is missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PersonCard>> Find(IEnumerable<PersonId> people, CancellationToken cancel)
    {
        var ids = people.Select(p => p.Value).Distinct().ToArray();
        if (ids.Length == 0) return new Dictionary<PersonId, PersonCard>();
        return (await Cards(Columns + "where id = any($1)", command => command.With(ids), cancel)).ToDictionary(card => card.Id);
    }

    /// <summary>The person with this address; a team's mailbox is no person's.</summary>
    public async Task<PersonCard?> FindByEmail(string email, CancellationToken cancel) =>
        (await Cards(Columns + "where lower(email) = lower($1) and email is not null and not shared", command => command.With(email.Trim()), cancel)).SingleOrDefault();

    /// <summary>Everybody who has not been erased, by name.</summary>
    public Task<IReadOnlyList<PersonCard>> All(CancellationToken cancel) =>
        Cards(Columns + "where erased is null order by name, id", command => command, cancel);

    public Task Save(PersonCard person, CancellationToken cancel) => Run(
        CardSaved.Sql, command => command.With(person.Id.Value).With(person.Name).With(person.Email), cancel);

    /// <summary>Takes down somebody new; whoever is there already, under this id or this address, stays as they are.</summary>
    public Task Introduce(PersonCard person, CancellationToken cancel) => Run(
        Introduced.Sql,
        command => command.With(person.Id.Value).With(person.Name).With(person.Email), cancel);

    /// <summary>Takes name and address away for good, and every way of signing in; the id stays in events.</summary>
    public async Task Erase(PersonId person, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("update rt.people set name = null, email = null, erased = now() where id = $1").With(person.Value);
        foreach (var table in (string[])["rt.identities", "rt.sessions", "rt.sign_in_codes"])
            batch.Add($"delete from {table} where person = $1").With(person.Value);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task Run(string sql, Func<NpgsqlBatchCommand, NpgsqlBatchCommand> with, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        with(batch.Add(sql));
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task<IReadOnlyList<PersonCard>> Cards(
        string sql, Func<NpgsqlBatchCommand, NpgsqlBatchCommand> with, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        with(batch.Add(sql));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var cards = new List<PersonCard>();
        while (await reader.ReadAsync(cancel))
            cards.Add(new PersonCard(
                new PersonId(reader.GetGuid(0)), reader.IsDBNull(1) ? Erased : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        return cards;
    }
}
