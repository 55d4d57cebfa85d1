using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Log;

/// <summary>Turns stored rows into events, old shapes into today's.</summary>
internal sealed class EventReader(NpgsqlDataSource db, StoreModel model)
{
    private const string Columns = "stream_id, version, seq_id, timestamp, type, data, user_name, correlation_id, headers";

    internal const string FromLog = $"select {Columns} from public.mt_events ";

    /// <summary>Every event of one stream in order; empty when there is none.</summary>
    internal async Task<IReadOnlyList<Recorded>> Stream(Guid stream, CancellationToken cancel)
    {
        await using var select = db.CreateCommand($"{FromLog} where stream_id = $1 order by version");
        select.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = stream });
        await using var reader = await select.ExecuteReaderAsync(cancel);
        var events = new List<Recorded>();
        while (await reader.ReadAsync(cancel)) events.Add(Row(reader));
        return events;
    }

    /// <summary>Reads a row of <see cref="FromLog"/>.</summary>
    /// <exception cref="PoisonEventException">The event's name is unknown or its JSON cannot be read.</exception>
    internal Recorded Row(NpgsqlDataReader row)
    {
        var (stream, version, position, type) = (row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetString(4));
        try
        {
            return new Recorded(
                Data(type, row.GetFieldValue<byte[]>(5)), stream, version, position, row.GetFieldValue<DateTimeOffset>(3),
                row.IsDBNull(6) ? null : Person(row.GetString(6)),
                !row.IsDBNull(7) && Guid.TryParse(row.GetString(7), out var correlation) ? correlation : null,
                row.IsDBNull(8) ? null : Reason(row.GetFieldValue<byte[]>(8)));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            throw new PoisonEventException(position, stream, type, e);
        }
    }

    /// <summary>The event in its stored form read back as today's type.</summary>
    internal object Data(string type, ReadOnlySpan<byte> json)
    {
        var dotnet = model.TypeOf(type) ?? throw new NotSupportedException($"No event is called \"{type}\".");
        if (!model.Upcasters.TryGetValue(type, out var upcast))
            return JsonSerializer.Deserialize(json, dotnet, StoreJson.Options) ?? throw new JsonException("The event is null.");
        var node = JsonNode.Parse(json)!.AsObject();
        upcast(node);
        return node.Deserialize(dotnet, StoreJson.Options) ?? throw new JsonException("The event is null.");
    }

    private static PersonId? Person(string name) => Guid.TryParse(name, out var id) ? new PersonId(id) : null;

    private static Narrative? Reason(ReadOnlySpan<byte> headers)
    {
        var reader = new Utf8JsonReader(headers);
        return JsonElement.ParseValue(ref reader).TryGetProperty("reason", out var reason) && reason.GetString() is { } cipher
            ? new Narrative { Cipher = cipher }
            : null;
    }
}
