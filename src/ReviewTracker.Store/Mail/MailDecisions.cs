using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Mail;

/// <summary>Somebody had the mail sent again.</summary>
public sealed record MailSentAgain;

/// <summary>Somebody said what became of the mail.</summary>
public sealed record MailSettled;

/// <summary>The program went on with the mail by itself.</summary>
public sealed record MailMovedOn;

public sealed record MailIsNotOpen() : Refusal("Nothing is open about this mail any more: it was sent, or somebody has said what became of it.");

public sealed record MailIsUnderWay() : Refusal("This mail is still on its way. Wait until it was sent, failed, or nobody can know.");

public sealed record MailCannotBeRepeated() : Refusal("What this mail said is no longer kept, so it cannot be sent again. Do again what it was sent for.");

/// <summary>
/// What people decide about mail that failed, or of which nobody can know: send it again, or say what became of it. The
/// same command twice is one decision; of two people at once one wins and the other is told.
/// </summary>
public sealed class MailDecisions
{
    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal MailDecisions(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>Has it sent again, with tries beginning anew.</summary>
    /// <exception cref="StreamMovedOnException">It has gone on since <paramref name="version"/>.</exception>
    public Task SendAgain(Guid mail, long version, Act act, CancellationToken cancel) => Decide(mail, version, act, (row, now) =>
    {
        MustBeOpen(row);
        Refuse.When(!row.CanBeRepeated || row.UselessFrom <= now, new MailCannotBeRepeated());
        return
            """
            update rt.outbox set state = 'pending', since = now() + $2, next_try = now() + $2, tries = 0,
              give_up = least(now() + $2 + interval '24 hours', useless), answer = null,
              version = version + 1, who = $3, reason = $4, command = $5
            where id = $1
            """;
    }, cancel);

    /// <summary>Says that it arrived after all, or that it did not and need not; either way it is over.</summary>
    /// <exception cref="StreamMovedOnException">It has gone on since <paramref name="version"/>.</exception>
    public Task Settle(Guid mail, long version, bool arrived, Act act, CancellationToken cancel) => Decide(mail, version, act, (row, _) =>
    {
        MustBeOpen(row);
        return
            $"""
            update rt.outbox set state = '{(arrived ? "sent" : "failed")}', since = now() + $2, next_try = null, settled = true, facts = null,
              version = version + 1, who = $3, reason = $4, command = $5
            where id = $1
            """;
    }, cancel);

    private static void MustBeOpen(MailRow row)
    {
        Refuse.When(row.State is MailState.Pending or MailState.Sending, new MailIsUnderWay());
        Refuse.When(row.Settled || row.State is MailState.Sent, new MailIsNotOpen());
    }

    private async Task Decide(Guid mail, long version, Act act, Func<MailRow, DateTimeOffset, string> decide, CancellationToken cancel)
    {
        await using var connection = await _db.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var (row, now, steps, repeated) = await Read(connection, mail, act.Command, cancel);
        if (repeated) return;
        if (row.Version != version) throw new StreamMovedOnException(mail, [.. steps.Where(s => s.Number > version).Select(s => AsRecorded(mail, s))]);

        await using var batch = connection.CreateBatch();
        batch.Add(decide(row, now)).With(mail).With(_options.ClockOffset).With(act.By.Value)
            .With(act.Reason is { } reason ? SealedFacts.SealReason(mail, reason.Plain!, _options) : null).With(act.Command);
        await batch.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<(MailRow Row, DateTimeOffset Now, IReadOnlyList<MailStep> Steps, bool Repeated)> Read(
        NpgsqlConnection connection, Guid mail, Guid command, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Add(MailList.ForUpdate).With(mail).With(_options.ClockOffset);
        batch.Add(MailList.Steps).With(mail);
        batch.Add("select exists (select from rt.outbox_steps where mail = $1 and command = $2)").With(mail).With(command);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) throw new StreamMissingException(mail);
        var (row, now) = (MailList.Row(reader), reader.GetFieldValue<DateTimeOffset>(13));
        await reader.NextResultAsync(cancel);
        var steps = await MailList.ReadSteps(mail, reader, _options, cancel);
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        return (row, now, steps, reader.GetBoolean(0));
    }

    private static Recorded AsRecorded(Guid mail, MailStep step) => new(
        step.By is null ? new MailMovedOn() : step.State is MailState.Pending ? new MailSentAgain() : new MailSettled(),
        mail, step.Number, 0, step.At, step.By);
}
