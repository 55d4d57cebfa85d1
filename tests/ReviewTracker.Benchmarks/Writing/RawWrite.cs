using System.Text.Json.Nodes;
using Npgsql;
using ReviewTracker.Domain;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>All that one append of one event wrote, as text, to be written once more under other ids.</summary>
/// <param name="Version">Which version of the stream the event is.</param>
internal sealed record RawWrite(
    Guid Stream, long Version, string? Kind, string Type, string DotnetType, string Event, IReadOnlyList<RawRow> Views,
    IReadOnlyList<RawRow> History, int Keys)
{
    /// <summary>The reference of the notification that is written again and again.</summary>
    internal const string Reference = "2026/000000";

    /// <summary>Reads back what stands in the database after the stream's last append.</summary>
    internal static async Task<RawWrite> Of(NpgsqlDataSource db, Guid stream)
    {
        await using var select = db.CreateCommand(
            """
            select s.type, e.version, e.type, e.mt_dotnet_type, e.data::text, (select count(*)::int from rt.keys where scope = s.id), e.seq_id
            from public.mt_streams s join public.mt_events e on e.stream_id = s.id and e.version = s.version where s.id = $1
            """);
        select.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = stream });
        await using var row = await select.ExecuteReaderAsync();
        await row.ReadAsync();
        var position = row.GetInt64(6);
        return new RawWrite(
            stream, row.GetInt64(1), row.IsDBNull(0) ? null : row.GetString(0), row.GetString(2), row.GetString(3), Compact(row.GetString(4)),
            await Rows(db, StoredViews.All.Select(v => v.Name), "", stream, position),
            await Rows(db, StoredViews.All.Where(v => v.KeepsHistory).Select(v => $"{v.Name}_history"), " and position = $2", stream, position),
            row.GetInt32(5));
    }

    /// <summary>The same for another stream, texts of the same length; with another reference where a view keeps those apart.</summary>
    internal RawWrite For(Guid stream, string? reference = null)
    {
        string Other(string json)
        {
            var others = json.Replace($"{Stream}", $"{stream}", StringComparison.Ordinal);
            return reference is null ? others : others.Replace(Reference, reference, StringComparison.Ordinal);
        }
        return this with
        {
            Stream = stream, Event = Other(Event),
            Views = [.. Views.Select(row => row with { Data = Other(row.Data) })],
            History = [.. History.Select(row => row with { Data = Other(row.Data) })],
        };
    }

    private static async Task<IReadOnlyList<RawRow>> Rows(NpgsqlDataSource db, IEnumerable<string> tables, string and, Guid stream, long position)
    {
        var rows = new List<RawRow>();
        foreach (var table in tables)
        {
            await using var select = db.CreateCommand($"select data::text from rt.{table} where stream = $1{and}");
            select.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = stream });
            if (and != "") select.Parameters.Add(new NpgsqlParameter<long> { TypedValue = position });
            await using var row = await select.ExecuteReaderAsync();
            while (await row.ReadAsync()) rows.Add(new RawRow(table, Compact(row.GetString(0))));
        }
        return rows;
    }

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}

/// <summary>One row of a view or its history; its key is the stream's id.</summary>
internal sealed record RawRow(string Table, string Data);
