using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.SignIn;

/// <summary>Who somebody of an identity provider is here: by its own unchanging id, never by an address.</summary>
public sealed class Identities
{
    private readonly NpgsqlDataSource _db;

    internal Identities(NpgsqlDataSource db) => _db = db;

    public async Task<PersonId?> Find(string issuer, string subject, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("select person from rt.identities where issuer = $1 and subject = $2").With(issuer).With(subject);
        return await batch.ExecuteScalarAsync(cancel) is Guid person ? new PersonId(person) : null;
    }

    /// <summary>Makes this person of it, unless it is somebody's already; gives whose it is now.</summary>
    public async Task<PersonId> Link(string issuer, string subject, PersonId person, DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("insert into rt.identities (issuer, subject, person, since) values ($1, $2, $3, $4) on conflict do nothing")
            .With(issuer).With(subject).With(person.Value).With(now);
        await batch.ExecuteNonQueryAsync(cancel);
        return await Find(issuer, subject, cancel) ?? person;
    }

    /// <summary>Whether this person signs in with an identity provider too.</summary>
    public async Task<bool> HasAny(PersonId person, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("select exists (select from rt.identities where person = $1)").With(person.Value);
        return (bool)(await batch.ExecuteScalarAsync(cancel))!;
    }
}
