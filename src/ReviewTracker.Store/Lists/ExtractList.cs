using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>What of one meeting is somebody's own: decisions, and items of the agenda that went out. Nothing else of its record.</summary>
public sealed record MeetingExtract(
    MeetingId Id, MeetingKind Kind, DateOnly HeldOn, IReadOnlyList<MeetingRecord.Decision> Decisions, IReadOnlyList<AgendaItem> Items);

/// <summary>Extracts of meetings that were held, for agencies and areas; trimmed inside SQL.</summary>
public sealed class ExtractList(NpgsqlDataSource db)
{
    private const int Latest = 40;

    /// <summary>The latest meetings in which something of the viewer's own was decided or stood on the agenda.</summary>
    public async Task<IReadOnlyList<MeetingExtract>> All(Viewer viewer, CancellationToken cancel) =>
        await Read("true", default, viewer, cancel);

    /// <summary>One meeting's extract; null when nothing in it is the viewer's own.</summary>
    public async Task<MeetingExtract?> Get(MeetingId meeting, Viewer viewer, CancellationToken cancel) =>
        await Read("m.key = @id::text", meeting.Value, viewer, cancel) is [var found, ..] ? found : null;

    private async Task<IReadOnlyList<MeetingExtract>> Read(string which, Guid id, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand($"""
            select m.stream, m.data ->> 'kind', m.held_on, own.decisions, own.items from rt.meeting_record m
            cross join lateral (select
              (select jsonb_agg(d order by place) from jsonb_array_elements(m.data -> 'decisions') with ordinality as x (d, place)
                where {ReviewVisibility.OfExtracts(viewer, "d")}) as decisions,
              (select jsonb_agg(i order by place) from jsonb_array_elements(
                  case when jsonb_typeof(m.data #> '{"{agenda,frozen}"}') = 'array' then m.data #> '{"{agenda,frozen}"}' else '[]' end) with ordinality as y (i, place)
                where {ReviewVisibility.OfExtracts(viewer, "i")}) as items) own
            where {which} and m.data ->> 'standing' in ('Held', 'Closed') and (own.decisions is not null or own.items is not null)
            order by m.held_on desc, m.key limit {Latest}
            """);
        command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, id);
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<MeetingExtract>();
        while (await reader.ReadAsync(cancel))
            rows.Add(new(new(reader.GetGuid(0)), Enum.Parse<MeetingKind>(reader.GetString(1)), reader.GetFieldValue<DateOnly>(2),
                Json<MeetingRecord.Decision>(reader, 3), Json<AgendaItem>(reader, 4)));
        return rows;
    }

    private static T[] Json<T>(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? [] : JsonSerializer.Deserialize<T[]>(reader.GetFieldValue<byte[]>(column), StoreJson.Options)!;
}
