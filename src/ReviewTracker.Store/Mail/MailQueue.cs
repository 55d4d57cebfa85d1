using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Mail;

/// <summary>
/// Takes mail that is due, one at a time, and writes down what became of it. Any number of workers on any number of
/// machines may do so: a row is one worker's alone, and a worker that is heard of no more leaves it unknown.
/// </summary>
public sealed class MailQueue
{
    private const string StoppedInTheMiddle =
        "The program stopped while it was sending this, so nobody can know whether the mail server took it.";

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal MailQueue(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>The next mail that is due, now committed as being sent; null when there is none. What somebody is waiting for comes first.</summary>
    /// <param name="lease">Longer than sending can take: after it the mail counts as abandoned.</param>
    public async Task<MailInHand?> Take(TimeSpan lease, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            with next as (
              select id from rt.outbox where state = 'pending' and next_try <= now() + $1
              order by useless nulls last, next_try, made limit 1 for update skip locked),
            taken as (
              update rt.outbox o set state = 'sending', since = now() + $1, attempts = attempts + 1, tries = tries + 1,
                lease = now() + $1 + $2, next_try = null, version = version + 1, answer = null, who = null, reason = null, command = null
              from next where o.id = next.id returning o.*)
            select t.id, t.recipient, t.kind, t.period, t.facts, p.email, t.attempts, t.tries, t.since, t.give_up, t.useless
            from taken t left join rt.people p on p.id = t.recipient
            """).With(_options.ClockOffset).With(lease);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? Row(reader) : null;
    }

    /// <summary>
    /// Writes down what became of it. True when that was still open: a late answer settles what had been given up as
    /// unknown, and changes nothing that somebody has decided since.
    /// </summary>
    public async Task<bool> Over(MailInHand mail, MailOutcome outcome, CancellationToken cancel)
    {
        var (state, answer, next) = outcome.Becomes is not MailState.Pending ? (outcome.Becomes, outcome.Answer, (DateTimeOffset?)null)
            : mail.NextTry is { } again ? (MailState.Pending, outcome.Answer, again)
            : (MailState.Failed, outcome.Answer + " It was tried until it was too late.", null);
        // About what has run out nobody can do anything any more.
        var settled = state is MailState.Sent or MailState.Cancelled || (state is MailState.Failed && mail.UselessFrom is not null);
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            update rt.outbox set state = $3, since = now() + $1, next_try = $4, lease = null, settled = $5, answer = $6, ran_out = $8,
              facts = case when $5 then null else facts end, version = version + 1, who = null, reason = null, command = null
            where id = $2 and attempts = $7 and not settled and state in ('sending', 'unknown') and state <> $3
            """)
            .With(_options.ClockOffset).With(mail.Id).With(Stored(state)).With(next).With(settled).With(answer).With(mail.Attempt)
            .With(state is MailState.Failed && outcome.Becomes is MailState.Pending);
        return await batch.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>
    /// What workers that died had in hand becomes unknown; gives how many. What mails say that nobody can use any more, or
    /// has not sent again for a month, goes.
    /// </summary>
    public async Task<int> GiveUpAbandoned(CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            update rt.outbox set state = 'unknown', since = now() + $1, lease = null, answer = $2, version = version + 1
            where id in (select id from rt.outbox where state = 'sending' and lease < now() + $1 for update skip locked)
            """).With(_options.ClockOffset).With(StoppedInTheMiddle);
        batch.Add(
            """
            update rt.outbox set facts = null
            where not settled and state in ('unknown', 'failed') and facts is not null
              and (useless < now() + $1 or since < now() + $1 - interval '30 days')
            """).With(_options.ClockOffset);
        await batch.ExecuteNonQueryAsync(cancel);
        return (int)batch.BatchCommands[0].RecordsAffected;
    }

    /// <summary>Mail whose outcome is unknown since at least so long, for a channel that can be asked about it; oldest first.</summary>
    public async Task<IReadOnlyList<MailInHand>> Unknown(TimeSpan sinceAtLeast, TimeSpan sinceAtMost, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            """
            select id, recipient, kind, period, null::bytea, null::text, attempts, tries, since, give_up, useless
            from rt.outbox where state = 'unknown' and not settled and since between now() + $1 - $3 and now() + $1 - $2
            order by since limit 50
            """).With(_options.ClockOffset).With(sinceAtLeast).With(sinceAtMost);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var mails = new List<MailInHand>();
        while (await reader.ReadAsync(cancel)) mails.Add(Row(reader));
        return mails;
    }

    internal static string Stored(MailState state) => state switch
    {
        MailState.Pending => "pending",
        MailState.Sending => "sending",
        MailState.Sent => "sent",
        MailState.Unknown => "unknown",
        MailState.Cancelled => "cancelled",
        _ => "failed",
    };

    private MailInHand Row(NpgsqlDataReader row)
    {
        var id = row.GetGuid(0);
        return new MailInHand(
            id, new PersonId(row.GetGuid(1)), row.GetString(2), row.GetString(3), FactsOf(id, row),
            row.IsDBNull(5) ? null : row.GetString(5), row.GetInt32(6), row.GetInt32(7),
            row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9),
            row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10));
    }

    private IReadOnlyDictionary<string, string>? FactsOf(Guid id, NpgsqlDataReader row)
    {
        try
        {
            return row.IsDBNull(4) ? null : SealedFacts.Open(id, row.GetFieldValue<byte[]>(4), _options);
        }
        catch (InvalidOperationException)
        {
            // Sealed under another master key: the mail ends as failed and says so, and the others go out.
            return null;
        }
    }
}
