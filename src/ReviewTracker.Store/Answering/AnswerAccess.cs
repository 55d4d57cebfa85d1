using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Answering;

/// <summary>
/// What a token in a mail and a cookie in a browser are worth. Looking changes nothing: programs that look through mail
/// open every link.
/// </summary>
public sealed class AnswerAccess
{
    private const int TokenLength = 43;

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal AnswerAccess(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>Null for every token that is not good, for whatever reason.</summary>
    public async Task<AnswerLink?> Find(string? token, DateTimeOffset now, CancellationToken cancel)
    {
        // Asked for all the same, so that a token of another shape takes as long.
        var digest = token is { Length: TokenLength } ? AnswerLinks.Digest(token) : new byte[32];
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            select l.id, l.recipient, l.agencies, l.expires from rt.answer_link l
            where l.token_hash = $1 and l.revoked is null and l.expires > $2
              and not exists (select from rt.account a where a.key = l.recipient::text and a.data ->> 'leftOn' is not null)
              and not exists (select from rt.team t where t.stream = l.recipient and t.data ->> 'disbandedOn' is not null)
            """).With(digest).With(now.ToUniversalTime());
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new(reader.GetGuid(0), new(reader.GetGuid(1)), [.. reader.GetFieldValue<Guid[]>(2).Select(id => new BodyId(id))], reader.GetFieldValue<DateTimeOffset>(3))
            : null;
    }

    /// <summary>Whether the code that went to this recipient's address was typed in this browser, not too long ago.</summary>
    public async Task<bool> Knows(string? device, PersonId recipient, DateTimeOffset now, CancellationToken cancel)
    {
        if (device is not { Length: TokenLength }) return false;
        await using var batch = _db.CreateBatch();
        batch.Add("select exists (select from rt.answer_device where token = $1 and recipient = $2 and expires > $3)")
            .With(Digest(device)).With(recipient.Value).With(now.ToUniversalTime());
        return (bool)(await batch.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Remembers a browser and gives its cookie's new token: 256 random bits, stored nowhere. What it was remembered for before it stays.</summary>
    public async Task<string> Remember(string? device, PersonId recipient, TimeSpan lasts, DateTimeOffset now, CancellationToken cancel)
    {
        var random = new byte[32];
        _options.Random(random);
        var token = Base64Url.EncodeToString(random);
        await using var batch = _db.CreateBatch();
        batch.Add("delete from rt.answer_device where expires < $1").With(now.ToUniversalTime());
        batch.Add("update rt.answer_device set token = $1 where token = $2").With(Digest(token)).With(Digest(device ?? ""));
        batch.Add(
            """
            insert into rt.answer_device (token, recipient, made, expires) values ($1, $2, $3, $4)
            on conflict (token, recipient) do update set made = excluded.made, expires = excluded.expires
            """).With(Digest(token)).With(recipient.Value).With(now.ToUniversalTime()).With((now + lasts).ToUniversalTime());
        await batch.ExecuteNonQueryAsync(cancel);
        return token;
    }

    /// <summary>Who answered under this name before by links of this recipient, or the recipient themselves where it is their name; null: somebody new.</summary>
    public async Task<PersonId?> Replier(PersonId recipient, string name, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            select p.id from rt.people p
            where lower(p.name) = lower($2) and not p.shared
              and (p.id = $1 or exists (select from rt.link_answer a where a.recipient = $1 and a.replier = p.id))
            order by p.id = $1 desc, p.id limit 1
            """).With(recipient.Value).With(name);
        return await batch.ExecuteScalarAsync(cancel) is Guid id ? new PersonId(id) : null;
    }

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
