using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.SignIn;

/// <summary>
/// Who is signed in, kept here and not in the browser: whatever ends a session or changes an account holds from the next
/// request on, whichever process answers it.
/// </summary>
public sealed class Sessions
{
    internal const string EndAllSql = "update rt.sessions set ended = coalesce(ended, now()), hint = null where person = $1 and ended is null";

    /// <summary>How exactly it is known when a browser was last seen.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private const string Find =
        """
        select s.id, s.way, s.last_seen, s.ends, s.ended is not null, a.data
        from rt.sessions s left join rt.account a on a.key = s.person::text
        where s.token = $1
        """;

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal Sessions(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>Begins a session and gives the token for its cookie: 256 random bits in base64url, stored nowhere.</summary>
    public async Task<string> Begin(NewSession session, SessionLimits limits, DateTimeOffset now, CancellationToken cancel)
    {
        var random = new byte[32];
        _options.Random(random);
        var token = Base64Url.EncodeToString(random);
        var id = _options.NewId();
        var hint = session.Hint is { } text ? _options.MasterKey.Wrap(id, Encoding.UTF8.GetBytes(text), _options.Random) : null;

        await using var batch = _db.CreateBatch();
        batch.Add("delete from rt.sessions where ends < $1").With(now.AddDays(-30));
        batch.Add(
            """
            insert into rt.sessions (id, token, person, way, device, begun, last_seen, ends, hint)
            values ($1, $2, $3, $4, $5, $6, $6, $7, $8)
            """)
            .With(id).With(Digest(token)).With(session.Person.Value).With($"{session.Way}").With(session.Device)
            .With(now).With(now + limits.Longest).With(hint);
        await batch.ExecuteNonQueryAsync(cancel);
        return token;
    }

    /// <summary>Session and account in one query; that it was seen is noted at most once a minute.</summary>
    public async Task<SessionSeen> Look(string token, SessionLimits limits, DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(Find).With(Digest(token));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return SessionSeen.Unknown;

        var lastSeen = reader.GetFieldValue<DateTimeOffset>(2);
        var standing = reader.GetBoolean(4) ? SessionStanding.Ended
            : reader.GetFieldValue<DateTimeOffset>(3) <= now ? SessionStanding.TooLong
            : lastSeen + limits.Idle <= now ? SessionStanding.Idle
            : SessionStanding.Good;
        var seen = new SessionSeen(standing, reader.GetGuid(0), Enum.Parse<SignInWay>(reader.GetString(1)), AccountIn(reader));
        await reader.CloseAsync();

        if (standing == SessionStanding.Good && now - lastSeen >= Grain) await Note(seen.Id, now, cancel);
        return seen;
    }

    /// <summary>Where this person is signed in, the latest used first.</summary>
    public async Task<IReadOnlyList<OpenSession>> Of(PersonId person, SessionLimits limits, DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            select id, way, device, begun, last_seen from rt.sessions
            where person = $1 and ended is null and ends > $2 and last_seen > $3 order by last_seen desc, id
            """).With(person.Value).With(now).With(now - limits.Idle);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var open = new List<OpenSession>();
        while (await reader.ReadAsync(cancel))
            open.Add(new OpenSession(
                reader.GetGuid(0), Enum.Parse<SignInWay>(reader.GetString(1)), reader.GetString(2),
                reader.GetFieldValue<DateTimeOffset>(3), reader.GetFieldValue<DateTimeOffset>(4)));
        return open;
    }

    /// <summary>Ends the session of this token; gives what its identity provider wants to see again, if anything.</summary>
    public async Task<string?> End(string token, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        // Both parts of the statement see the row as it was before it.
        batch.Add(
            """
            with over as (update rt.sessions set ended = coalesce(ended, now()), hint = null where token = $1)
            select id, hint from rt.sessions where token = $1 and hint is not null
            """).With(Digest(token));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        return Encoding.UTF8.GetString(_options.MasterKey.Unwrap(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
    }

    /// <summary>Ends one session of this person. False: they never had such a one; somebody else's is left alone.</summary>
    public async Task<bool> EndOne(Guid session, PersonId person, CancellationToken cancel) => await Run(
        "update rt.sessions set ended = coalesce(ended, now()), hint = null where id = $1 and person = $2",
        command => command.With(session).With(person.Value), cancel) > 0;

    /// <summary>Signs this person out everywhere.</summary>
    public Task EndAll(PersonId person, CancellationToken cancel) => Run(EndAllSql, command => command.With(person.Value), cancel);

    private Task<int> Note(Guid session, DateTimeOffset now, CancellationToken cancel) => Run(
        "update rt.sessions set last_seen = $2 where id = $1 and last_seen < $2 and ended is null",
        command => command.With(session).With(now), cancel);

    private async Task<int> Run(string sql, Func<NpgsqlBatchCommand, NpgsqlBatchCommand> with, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        with(batch.Add(sql));
        return await batch.ExecuteNonQueryAsync(cancel);
    }

    private static Account? AccountIn(NpgsqlDataReader reader) =>
        reader.IsDBNull(5) ? null : JsonSerializer.Deserialize<Account>(reader.GetFieldValue<byte[]>(5), StoreJson.Options);

    // The token has 256 random bits: there is nothing to guess it from, so a plain digest is enough.
    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
