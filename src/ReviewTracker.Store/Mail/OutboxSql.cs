using Npgsql;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Mail;

/// <summary>How a mail comes to be owed. Times are the database's own, moved as far as the store's clock is.</summary>
internal static class OutboxSql
{
    internal const string Arrivals = "rt_outbox";

    /// <summary>Adds one statement that answers no rows and gives the new mail's id; a mail that is owed already is left as it is.</summary>
    internal static Guid Owe(NpgsqlBatch batch, MailOwed mail, StoreOptions options)
    {
        var id = options.NewId();
        batch.Add(
            """
            insert into rt.outbox (id, recipient, kind, period, facts, made, useless, since, next_try, give_up)
            select $1, $2, $3, $4, $5, t.now, $6, t.now, t.now, least(t.now + $8, $6) from (select now() + $7 as now) t
            on conflict (recipient, kind, period) do nothing
            """)
            .With(id).With(mail.To.Value).With(mail.Kind).With(mail.Period).With(SealedFacts.Seal(id, mail.Facts, options))
            .With(mail.UselessFrom?.ToUniversalTime()).With(options.ClockOffset).With(mail.Patience);
        return id;
    }
}
