using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>
/// The other side: the same rows by plain Npgsql, one batch that is one transaction, waited for until it is on disk. No
/// ordering lock, no check of keys, no digest worked out, nothing looked at twice.
/// </summary>
internal sealed class RawAppends(NpgsqlDataSource db)
{
    private static readonly byte[] s_digest = new byte[32];
    private static readonly byte[] s_wrapped = new byte[60];

    internal async Task Write(RawWrite write)
    {
        var (command, at) = (Guid.NewGuid(), DateTimeOffset.UtcNow);
        await using var connection = await db.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();
        Add(batch, "insert into rt.commands (id, versions, at) values ($1, $2, $3)",
            Of(command), Json(JsonSerializer.Serialize(new Dictionary<Guid, long> { [write.Stream] = write.Version })), Of(at));
        Stream(batch, write, at);
        for (var key = 0; key < write.Keys; key++)
            Add(batch, "insert into rt.keys (id, scope, wrapped) values ($1, $2, $3)", Of(Guid.NewGuid()), Of(write.Stream), Of(s_wrapped));
        foreach (var view in write.Views) View(batch, view, write);
        Event(batch, write, command, at);
        foreach (var row in write.History) History(batch, row, write, at);
        await batch.ExecuteNonQueryAsync();
    }

    private static void Stream(NpgsqlBatch batch, RawWrite write, DateTimeOffset at)
    {
        if (write.Version == 1)
            Add(batch, "insert into public.mt_streams (id, type, version, timestamp, created) values ($1, $2, 1, $3, $3)",
                Of(write.Stream), new NpgsqlParameter { Value = (object?)write.Kind ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Varchar }, Of(at));
        else
            Add(batch, "update public.mt_streams set version = $2, timestamp = $3 where id = $1 and version = $2 - 1",
                Of(write.Stream), Of(write.Version), Of(at));
    }

    private static void View(NpgsqlBatch batch, RawRow view, RawWrite write) => Add(batch,
        $"""
        insert into rt.{view.Table} (key, stream, version, data) values ($1, $2, $3, $4)
        on conflict (key) do update set stream = excluded.stream, version = excluded.version, data = excluded.data
        """,
        Of($"{write.Stream}"), Of(write.Stream), Of(write.Version), Json(view.Data));

    private static void Event(NpgsqlBatch batch, RawWrite write, Guid command, DateTimeOffset at)
    {
        Add(batch,
            """
            insert into public.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, user_name)
            values (nextval('public.mt_events_sequence'), $1, $2, $3, $4, $5, $6, $7, $8, $8, $9)
            """,
            Of(Guid.NewGuid()), Of(write.Stream), Of(write.Version), Json(write.Event), Of(write.Type), Of(at), Of(write.DotnetType),
            Of($"{command}"), Of($"{command}"));
        Add(batch, "insert into rt.chain (position, digest) values (currval('public.mt_events_sequence'), $1)", Of(s_digest));
    }

    private static void History(NpgsqlBatch batch, RawRow row, RawWrite write, DateTimeOffset at) => Add(batch,
        $"insert into rt.{row.Table} (key, stream, day, position, recorded, data) values ($1, $2, $3, currval('public.mt_events_sequence'), $4, $5)",
        Of($"{write.Stream}"), Of(write.Stream), Of(DateOnly.FromDateTime(at.UtcDateTime)), Of(at), Json(row.Data));

    private static void Add(NpgsqlBatch batch, string sql, params NpgsqlParameter[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(value);
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Json(string json) => new() { TypedValue = json, NpgsqlDbType = NpgsqlDbType.Jsonb };
}
