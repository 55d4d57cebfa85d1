using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Store.Chasing;

/// <summary>One line of a digest as it was queued, with how it may be called in a mail today.</summary>
/// <param name="Why">Why it was written.</param>
/// <param name="Label">The agency's own words and reference for its part; null where it gave none, or the review is restricted.</param>
/// <param name="Published">The review is published, so its actions can be answered from the link alone.</param>
public sealed record ChaseLine(
    Guid Id, string Occasion, Why Why, DateOnly PlannedOn, int? Reminder, int LateBy, Narrative? Label, Narrative? OwnReference, bool Published);

/// <summary>The ledger of what was asked of whom by mail.</summary>
public sealed class Chases
{
    public const string Kind = "digest";

    /// <summary>The fact of a digest's mail that holds the token of its answering link.</summary>
    public const string TokenFact = "answer";

    // What mail servers do not take for so long, nobody will read as news.
    private static readonly TimeSpan s_patience = TimeSpan.FromDays(10);

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;
    private readonly AnswerLinks _links;

    internal Chases(NpgsqlDataSource db, StoreOptions options, AnswerLinks links) => (_db, _options, _links) = (db, options, links);

    /// <summary>A digest's day as the outbox knows it.</summary>
    public static string Period(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes mail, lines and link in one transaction. False: this day's mail to them was there already, and nothing was written.</summary>
    /// <param name="agencies">Whose actions it asks about; empty: there is nothing in it to be answered by a link.</param>
    public async Task<bool> Queue(OwedDigest digest, IReadOnlyCollection<BodyId> agencies, DateTimeOffset expires, CancellationToken cancel)
    {
        await using var connection = await _db.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var rest = connection.CreateBatch();
        var facts = agencies.Count == 0 ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary<string, string>.Empty.Add(TokenFact, _links.Issue(rest, digest.To, agencies, expires));
        await using var first = connection.CreateBatch();
        var mail = OutboxSql.Owe(first, new MailOwed(digest.To, Kind, Period(digest.On), facts) { Patience = s_patience }, _options);
        await first.ExecuteNonQueryAsync(cancel);
        if (first.BatchCommands[0].RecordsAffected == 0) return false;

        foreach (var item in digest.Items) Line(rest, mail, digest, item);
        await rest.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>What is left of a digest.</summary>
    public async Task<IReadOnlyList<ChaseLine>> Of(Guid mail, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            select c.id, c.occasion, c.why, c.planned, c.reminder, c.late_by,
              case when not l.restricted then part -> 'label' end, case when not l.restricted then part -> 'ownReference' end, l.key is null or l.published_on is not null
            from rt.chase c
            left join rt.caseload l on l.stream = c.review
            left join rt.action_plan p on p.key = c.recommendation::text
            left join lateral (
              select one as part from jsonb_array_elements(p.data -> 'actions') a cross join lateral jsonb_array_elements(a -> 'parts') one
              where a ->> 'id' = c.action::text and one ->> 'agency' = c.agency::text limit 1) labelled on true
            where c.mail = $1 and c.dropped is null
            """).With(mail);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var lines = new List<ChaseLine>();
        while (await reader.ReadAsync(cancel)) lines.Add(new(
            reader.GetGuid(0), reader.GetString(1), Enum.Parse<Why>(reader.GetString(2)), reader.GetFieldValue<DateOnly>(3),
            reader.IsDBNull(4) ? null : reader.GetInt32(4), reader.GetInt32(5), Text(reader, 6), Text(reader, 7), reader.GetBoolean(8)));
        return lines;
    }

    /// <summary>These lines were left out when the mail was sent, and may be owed again.</summary>
    public async Task Drop(IReadOnlyCollection<Guid> lines, string why, CancellationToken cancel)
    {
        if (lines.Count == 0) return;
        await using var batch = _db.CreateBatch();
        batch.Add("update rt.chase set dropped = $2 where id = any($1) and dropped is null").With(lines.ToArray()).With(why);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>What stood in digests that no server took until it was too late is owed again; gives how many lines.</summary>
    public async Task<int> OweAgain(CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            update rt.chase c set dropped = 'No mail server took it for too long' from rt.outbox o
            where o.id = c.mail and o.ran_out and o.state = 'failed' and c.dropped is null
            """);
        return await batch.ExecuteNonQueryAsync(cancel);
    }

    private void Line(NpgsqlBatch batch, Guid mail, OwedDigest digest, OwedItem item) => batch.Add(
        """
        insert into rt.chase (id, mail, recipient, occasion, why, planned, day, due, review, recommendation, action, agency, round, meeting, number, reminder, late_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        on conflict (recipient, occasion) where dropped is null do nothing
        """)
        .With(_options.NewId()).With(mail).With(digest.To.Value).With(item.Occasion).With($"{item.Why}").With(item.PlannedOn).With(digest.On).With(item.Due)
        .With(item.Review?.Value).With(item.Recommendation?.Value).With(item.Action?.Value).With(item.Agency?.Value)
        .With(item.Round?.Value).With(item.Meeting?.Value).With(item.Number).With(item.Reminder).With(item.LateBy);

    private static Narrative? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize<Narrative>(row.GetFieldValue<byte[]>(column), StoreJson.Options);
}
