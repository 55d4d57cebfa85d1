using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Chasing;

/// <summary>Links by which somebody answers without an account. A token stands in one mail and nowhere else; the table keeps its digest.</summary>
public sealed class AnswerLinks
{
    private readonly StoreOptions _options;

    internal AnswerLinks(StoreOptions options) => _options = options;

    /// <summary>Gives a new token and adds the one statement that makes it good; it answers no rows.</summary>
    /// <param name="agencies">Whose actions can be answered by it.</param>
    public string Issue(NpgsqlBatch batch, PersonId recipient, IReadOnlyCollection<BodyId> agencies, DateTimeOffset expires)
    {
        var random = new byte[32];
        _options.Random(random);
        var token = Base64Url.EncodeToString(random);
        batch.Add(
            """
            insert into rt.answer_link (id, token_hash, recipient, agencies, made, expires)
            values ($1, $2, $3, $4, now() + $5, $6)
            """)
            .With(_options.NewId()).With(Digest(token)).With(recipient.Value).With(agencies.Select(a => a.Value).ToArray())
            .With(_options.ClockOffset).With(expires.ToUniversalTime());
        return token;
    }

    /// <summary>As the table knows a token.</summary>
    internal static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
