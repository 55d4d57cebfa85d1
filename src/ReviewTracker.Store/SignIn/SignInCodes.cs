using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Store.SignIn;

/// <summary>How codes are given out.</summary>
/// <param name="Lasts">From being asked for until it is of no use.</param>
/// <param name="Tries">Wrong ones and the right one together.</param>
/// <param name="PerAddress">Asked for by one client within <paramref name="Within"/>, whether anybody has the address or not; four times as many by all.</param>
/// <param name="PerClient">Asked for by one client within <paramref name="Within"/>.</param>
public sealed record CodeLimits(TimeSpan Lasts, int Tries, int PerAddress, int PerClient, TimeSpan Within)
{
    public static CodeLimits Usual { get; } = new(TimeSpan.FromMinutes(10), 5, 5, 30, TimeSpan.FromHours(1));
}

/// <summary>A code somebody asked for, before it is written down.</summary>
/// <param name="Person">Who may sign in with this address; null: nobody, and everything is done alike but that no mail is left behind.</param>
/// <param name="Client">Where the request came from.</param>
/// <param name="Link">The page that fills a code in, given the code; null: it is only typed.</param>
public sealed record CodeAsked(PersonId? Person, string Address, string Client, Func<string, Uri>? Link)
{
    /// <summary>What it is good for, and what mail it goes out in.</summary>
    public CodePurpose Purpose { get; init; } = CodePurpose.SignIn;
}

/// <summary>What a code is good for; it opens nothing else.</summary>
public enum CodePurpose
{
    SignIn,

    /// <summary>Answering by a link about actions of reviews that are not published.</summary>
    Answering,
}

/// <summary>What became of a code that was typed in.</summary>
public enum CodeStanding { Right, Wrong, NotAskedHere, Used, TooLate, TooManyTries }

/// <param name="Person">Whose it is, where it is right.</param>
/// <param name="Left">How many tries are left, where it is wrong.</param>
public sealed record CodeTried(CodeStanding Standing, PersonId? Person = null, int Left = 0);

/// <summary>
/// One-time codes by e-mail. Codes, addresses and clients are stored as digests under a key that is not in the database; a
/// code works in the browser that asked for it, once, for a few minutes and a few tries.
/// </summary>
public sealed class SignInCodes
{
    public const int Digits = 8;

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;
    private readonly Outbox _outbox;

    internal SignInCodes(NpgsqlDataSource db, StoreOptions options, Outbox outbox) => (_db, _options, _outbox) = (db, options, outbox);

    /// <summary>Gives the token for the cookie of the browser that asked; null: too often.</summary>
    public async Task<string?> Ask(CodeAsked asked, CodeLimits limits, DateTimeOffset now, CancellationToken cancel)
    {
        var (id, browser, code) = (_options.NewId(), Token(), Code());
        await using var connection = await _db.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await Write(connection, id, browser, code, asked, limits, now, cancel)) return null;
        await Owe(connection, id, code, asked, now + limits.Lasts, cancel);
        await transaction.CommitAsync(cancel);
        return browser;
    }

    /// <summary>Tries a code; the right one is used by it, whichever of two at once it was.</summary>
    public async Task<CodeTried> Try(
        string browser, string code, CodeLimits limits, DateTimeOffset now, CancellationToken cancel, CodePurpose purpose = CodePurpose.SignIn)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            update rt.sign_in_codes set tries = tries + 1, used = case when code = $2 then $3 end
            where browser = $1 and used is null and expires > $3 and tries < $4 and purpose = $5
            returning used is not null, person, $4 - tries
            """).With(Plain(browser)).With(Keyed("code", browser + code)).With(now).With(limits.Tries).With(Stored(purpose));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel))
        {
            await reader.CloseAsync();
            return new(await WhyNot(browser, limits, purpose, now, cancel));
        }

        var left = reader.GetInt32(2);
        return reader.GetBoolean(0) && !reader.IsDBNull(1) ? new(CodeStanding.Right, new PersonId(reader.GetGuid(1)))
            : left > 0 ? new(CodeStanding.Wrong, Left: left) : new(CodeStanding.TooManyTries);
    }

    /// <summary>Whether the code was used already, so that a mail with it is of no use any more.</summary>
    public async Task<bool> WasUsed(Guid id, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("select exists (select from rt.sign_in_codes where id = $1 and used is not null)").With(id);
        return (bool)(await batch.ExecuteScalarAsync(cancel))!;
    }

    private async Task<bool> Write(
        NpgsqlConnection connection, Guid id, string browser, string code, CodeAsked asked, CodeLimits limits, DateTimeOffset now, CancellationToken cancel)
    {
        var (address, client) = (Keyed("address", asked.Address), Keyed("client", asked.Client));
        await using var batch = connection.CreateBatch();
        batch.Add("delete from rt.sign_in_codes where asked < $1").With(now.AddDays(-7));
        // Whoever asks for somebody else's codes uses up their own first. Counted one after the other, on whichever nodes they are asked for.
        batch.Add("select pg_advisory_xact_lock(7262761, $1), pg_advisory_xact_lock(7262762, $2)").With(Number(address)).With(Number(client));
        batch.Add(
            """
            insert into rt.sign_in_codes (id, browser, address, client, person, code, asked, expires, purpose)
            select $1, $2, $3, $4, $5, $6, $7, $8, $12
            where (select count(*) from rt.sign_in_codes where address = $3 and client = $4 and asked > $9) < $10
              and (select count(*) from rt.sign_in_codes where address = $3 and asked > $9) < 4 * $10
              and (select count(*) from rt.sign_in_codes where client = $4 and asked > $9) < $11
            """)
            .With(id).With(Plain(browser)).With(address).With(client).With(asked.Person?.Value).With(Keyed("code", browser + code))
            .With(now).With(now + limits.Lasts).With(now - limits.Within).With(limits.PerAddress).With(limits.PerClient).With(Stored(asked.Purpose));
        var insert = batch.BatchCommands[^1];
        await batch.ExecuteNonQueryAsync(cancel);
        return insert.RecordsAffected > 0;
    }

    // For an address nobody has, the same is written and taken back: how long it takes tells nothing.
    private async Task Owe(NpgsqlConnection connection, Guid id, string code, CodeAsked asked, DateTimeOffset useless, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Add("savepoint mail");
        var facts = new Dictionary<string, string> { ["code"] = $"{code[..4]} {code[4..]}" };
        if (asked.Link is { } link) facts["link"] = link(code).AbsoluteUri;
        _outbox.AddTo(batch, new MailOwed(asked.Person ?? new PersonId(id), Stored(asked.Purpose) + "-code", id.ToString(), facts) { UselessFrom = useless });
        batch.Add(asked.Person is null ? "rollback to savepoint mail" : "release savepoint mail");
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task<CodeStanding> WhyNot(string browser, CodeLimits limits, CodePurpose purpose, DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add("select used is not null, expires <= $2, tries >= $3 from rt.sign_in_codes where browser = $1 and purpose = $4").With(Plain(browser)).With(now).With(limits.Tries).With(Stored(purpose));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return !await reader.ReadAsync(cancel) ? CodeStanding.NotAskedHere
            : reader.GetBoolean(0) ? CodeStanding.Used
            : reader.GetBoolean(1) ? CodeStanding.TooLate
            : CodeStanding.TooManyTries;
    }

    private string Token()
    {
        var random = new byte[32];
        _options.Random(random);
        return Base64Url.EncodeToString(random);
    }

    // Drawn anew where a remainder would make some codes likelier than others.
    private string Code()
    {
        Span<byte> random = stackalloc byte[4];
        uint number;
        do
        {
            _options.Random(random);
            number = BitConverter.ToUInt32(random);
        }
        while (number >= uint.MaxValue / 100_000_000 * 100_000_000);
        return (number % 100_000_000).ToString("D8", CultureInfo.InvariantCulture);
    }

    private byte[] Keyed(string what, string text) => HMACSHA256.HashData(_options.MasterKey.SignInKey, Encoding.UTF8.GetBytes($"{what} {text}"));

    private static byte[] Plain(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static string Stored(CodePurpose purpose) => purpose is CodePurpose.SignIn ? "sign-in" : "answering";

    private static int Number(byte[] digest) => BitConverter.ToInt32(digest);
}
