using System.Text.Json;
using Npgsql;

namespace ReviewTracker.Store.Log;

/// <summary>The commands that have been carried out, and what they wrote.</summary>
internal sealed class Commands(NpgsqlDataSource db)
{
    private const string Look =
        """
        select c.versions::text, coalesce(max(e.seq_id), 0)
        from rt.commands c
        left join jsonb_each_text(c.versions) v on true
        left join public.mt_events e on e.stream_id = v.key::uuid and e.version = v.value::bigint
        where c.id = $1
        group by c.id
        """;

    /// <summary>The first result of a command that has been carried out; null when it has not.</summary>
    internal async Task<Appended?> Find(Guid command, CancellationToken cancel)
    {
        // Durable before it is told: the first sender may still be waiting for the disk.
        await using var batch = db.CreateBatch();
        batch.Add(Look).With(command).AppendErrorBarrier = true;
        batch.Add(AppendBatch.WaitForDisk);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        var first = new Appended(
            JsonSerializer.Deserialize<Dictionary<Guid, long>>(reader.GetString(0))!, reader.GetInt64(1), Repeated: true);
        while (await reader.NextResultAsync(cancel)) { }
        return first;
    }

    /// <summary>
    /// What became of a command whose answer was lost. Writing the same id waits for whoever may still be at it; what was
    /// written here is taken back.
    /// </summary>
    internal async Task<Appended?> Outcome(Guid command)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await db.OpenConnectionAsync(CancellationToken.None);
                await using (var probing = await connection.BeginTransactionAsync(CancellationToken.None))
                {
                    await using var probe = new NpgsqlCommand(
                        "insert into rt.commands (id, versions, at) values ($1, '{}', now()) on conflict do nothing", connection);
                    probe.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = command });
                    if (await probe.ExecuteNonQueryAsync(CancellationToken.None) == 1) return null;
                }
                return await Find(command, CancellationToken.None);
            }
            catch (NpgsqlException) when (attempt < 10)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt));
            }
        }
    }
}
