using Npgsql;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store.Log;

/// <summary>Why an append was not written; the server has rolled all of it back.</summary>
internal enum NotWritten { Repeated, StreamMoved, KeyGone, ClockMoved, AssertedStreamMoved, Deadlock }

/// <summary>The server rolled the append back for a reason somebody above knows how to answer.</summary>
internal sealed class NotWrittenException(NotWritten why, Guid? stream, Exception cause) : Exception(cause.Message, cause)
{
    internal NotWritten Why => why;
    internal Guid? Stream => stream;
}

/// <summary>Writes an append: seals, folds, sends, and finds out what became of it.</summary>
internal sealed class Appends(
    NpgsqlDataSource db, StoreOptions options, KeyRing ring, ServerClock clock, Writing writing, AppendBatch batches, Commands commands)
{
    private const int Attempts = 5;

    /// <exception cref="NotWrittenException">Repeated, or a stream has moved: for the caller to answer.</exception>
    internal async Task<Appended> Write(Act act, IReadOnlyList<Draft> drafts, IReadOnlyList<StreamStands> stand, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var sending = await Prepare(act, drafts, stand, cancel);
            try
            {
                return await Send(sending, cancel);
            }
            catch (NotWrittenException e) when (attempt < Attempts && e.Why is NotWritten.KeyGone or NotWritten.ClockMoved or NotWritten.Deadlock)
            {
                if (e.Why is NotWritten.ClockMoved) clock.Distrust();
                ring.Forget(sending.KeysUsed.Select(k => k.Key));
            }
        }
    }

    private async Task<Sending> Prepare(Act act, IReadOnlyList<Draft> drafts, IReadOnlyList<StreamStands> stand, CancellationToken cancel)
    {
        var at = await clock.Now(cancel);
        foreach (var last in drafts.Where(d => d.Before.Count > 0).Select(d => d.Before[^1].At)) at = last > at ? last : at;

        var fetched = new Dictionary<Guid, KeyAtHand>();
        while (true)
        {
            var keys = new SealingKeys(options.Random);
            foreach (var key in fetched.Values) keys.Add(key.Key);
            try
            {
                var streams = drafts.Select(draft => writing.Write(draft, act, at, keys)).ToList();
                return new Sending(act, at, streams, stand, [.. keys.Used.Select(key => fetched[key.Scope])]);
            }
            catch (KeyWantedException wanted)
            {
                var fresh = drafts.Any(d => d.Stream == wanted.Scope && d.Expected == 0);
                fetched[wanted.Scope] = await ring.For(wanted.Scope, fresh, cancel);
            }
        }
    }

    private async Task<Appended> Send(Sending sending, CancellationToken cancel)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await using var batch = connection.CreateBatch();
        batches.Fill(batch, sending);
        try
        {
            // From here on the outcome matters more than the caller's patience: no cancellation.
            var position = await LastPosition(batch);
            ring.Remember(sending.KeysUsed.Select(k => k.Key));
            return new Appended(sending.Versions, position, Repeated: false);
        }
        catch (PostgresException e) when (Reason(e) is { } why)
        {
            throw new NotWrittenException(why, Guid.TryParse(e.ConstraintName, out var stream) ? stream : null, e);
        }
        catch (PostgresException e) when (Taken(e) is { } refusal)
        {
            throw new RefusedException(refusal);
        }
        catch (NpgsqlException)
        {
            // Committed or not? The command's id knows; nothing is sent again on a guess.
            if (await commands.Outcome(sending.Act.Command) is { } first) return first with { Repeated = false };
            throw;
        }
    }

    /// <summary>The answers in order: opened, written (with the last position), durable.</summary>
    private static async Task<long> LastPosition(NpgsqlBatch batch)
    {
        await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
        await reader.NextResultAsync(CancellationToken.None);
        await reader.ReadAsync(CancellationToken.None);
        var position = reader.GetInt64(0);
        while (await reader.NextResultAsync(CancellationToken.None)) { }
        return position;
    }

    /// <summary>What may be there once only, and somebody else gave at the same moment.</summary>
    private static Refusal? Taken(PostgresException e) => e is not { SqlState: PostgresErrorCodes.UniqueViolation or "RT006" } ? null : e.ConstraintName switch
    {
        "plan_has_grown" => new PlanHasGrown(),
        "people_email" => new AddressTaken(),
        BodyNamed.OneBodyOnly => new BodyNameTaken("Another body", "Name"),
        _ => null,
    };

    private static NotWritten? Reason(PostgresException e) => e.SqlState switch
    {
        "RT001" => NotWritten.Repeated,
        "RT002" => NotWritten.StreamMoved,
        "RT003" => NotWritten.KeyGone,
        "RT004" => NotWritten.ClockMoved,
        "RT005" => NotWritten.AssertedStreamMoved,
        PostgresErrorCodes.DeadlockDetected => NotWritten.Deadlock,
        _ => null,
    };
}
