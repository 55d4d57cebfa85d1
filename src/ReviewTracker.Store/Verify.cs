using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ReviewTracker.Store;

/// <summary>What a look at the whole log found.</summary>
/// <param name="Events">How many events were looked at.</param>
/// <param name="Position">The first position that does not hold; null when all do.</param>
/// <param name="Finding">In words, for whoever asked.</param>
public sealed record Verdict(long Events, long? Position, string Finding)
{
    public bool Holds => Position is null;
}

/// <summary>Walks the digest chain and the streams' versions: an event edited, deleted, inserted or moved shows.</summary>
public sealed class Verify
{
    private const string Chain =
        """
        select coalesce(e.seq_id, c.position), case when e.seq_id is not null then rt.canonical(e) end, c.digest
        from public.mt_events e full join rt.chain c on c.position = e.seq_id
        order by 1
        """;

    private const string Versions =
        """
        select coalesce(e.position, 0), coalesce(e.stream_id, s.id)
        from public.mt_streams s
        full join (
          select stream_id, min(version) as first, max(version) as last, count(*) as count, max(seq_id) as position
          from public.mt_events group by stream_id) e on e.stream_id = s.id
        where s.id is null or e.stream_id is null or e.first <> 1 or e.last <> e.count or s.version <> e.last
        order by 1 limit 1
        """;

    private readonly NpgsqlDataSource _db;

    internal Verify(NpgsqlDataSource db) => _db = db;

    public async Task<Verdict> Run(CancellationToken cancel)
    {
        await using var connection = await _db.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var verdict = await Walk(connection, cancel);
        return verdict.Holds ? await Streams(connection, verdict, cancel) : verdict;
    }

    private static async Task<Verdict> Walk(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(Chain, connection) { CommandTimeout = 0 };
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var (events, link) = (0L, Array.Empty<byte>());
        while (await reader.ReadAsync(cancel))
        {
            var position = reader.GetInt64(0);
            if (reader.IsDBNull(1)) return new Verdict(events, position, $"The event at position {position} is missing.");
            if (reader.IsDBNull(2)) return new Verdict(events, position, $"The event at position {position} was not written by this program.");
            link = SHA256.HashData([.. link, .. Encoding.UTF8.GetBytes(reader.GetString(1))]);
            if (!link.AsSpan().SequenceEqual(reader.GetFieldValue<byte[]>(2)))
                return new Verdict(events, position, $"The event at position {position} is not what was recorded there.");
            events++;
        }
        return new Verdict(events, null, $"All {events} events are as they were recorded.");
    }

    private static async Task<Verdict> Streams(NpgsqlConnection connection, Verdict whole, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand(Versions, connection) { CommandTimeout = 0 };
        await using var reader = await select.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new Verdict(whole.Events, reader.GetInt64(0), $"The versions of stream {reader.GetGuid(1)} have a hole or do not end where the stream does.")
            : whole;
    }
}
