using Npgsql;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.AccessLog;

/// <summary>The log of what left: added to before anything leaves, and never changed.</summary>
public sealed class AccessLog(NpgsqlDataSource db)
{
    /// <summary>The last event of the log.</summary>
    public async Task<long> Position(CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        batch.Add("select coalesce(max(seq_id), 0) from public.mt_events");
        return (long)(await batch.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Writes one entry; only when it returns may the content leave.</summary>
    /// <exception cref="NotLoggedException">It could not be written.</exception>
    public async Task Write(AccessEntry entry, CancellationToken cancel)
    {
        try
        {
            await using var batch = db.CreateBatch();
            batch.Add("""
                insert into rt.access_log (at, person, act, kind, object, reference, review, as_at, known, position, digest, details)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                """)
                .With(entry.At.ToUniversalTime()).With(entry.Person.Value).With(entry.Act.ToString()).With(entry.Kind)
                .With(entry.About).With(entry.Reference).With(entry.Review?.Value).With(entry.AsAt)
                .With(entry.KnownAt?.ToUniversalTime()).With(entry.Position).With(entry.Digest).Json(entry.Details);
            await batch.ExecuteNonQueryAsync(cancel);
        }
        catch (NpgsqlException e)
        {
            throw new NotLoggedException(e);
        }
    }
}
