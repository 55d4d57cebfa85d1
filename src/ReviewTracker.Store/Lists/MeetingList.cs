using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>One page of meetings that were held or called off, latest first.</summary>
public sealed record MeetingPage(IReadOnlyList<MeetingRecord> Rows, int Total, int Page)
{
    public const int Size = 25;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Meetings of the Steering Group and what they decided; the team and the group's members read them.</summary>
public sealed class MeetingList(NpgsqlDataSource db)
{
    private const string ToCome = "m.data ->> 'standing' = 'Planned'";

    /// <summary>Meetings that are planned, next first; also those whose day has passed and which nobody has begun.</summary>
    public async Task<IReadOnlyList<MeetingRecord>> Coming(Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(Bound(
            $"select {Trimmed(viewer)} from rt.meeting_record m where {Visible(viewer)} and {ToCome} order by held_on, key limit 100", viewer));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await Rows(reader, cancel);
    }

    /// <summary>A page from 1 of those that are no longer to come, latest first.</summary>
    public async Task<MeetingPage> Page(int page, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(Bound($"select count(*)::int from rt.meeting_record m where {Visible(viewer)} and not {ToCome}", viewer));
        batch.BatchCommands.Add(Bound($"""
            select {Trimmed(viewer)} from rt.meeting_record m
            where {Visible(viewer)} and not {ToCome} order by held_on desc, key limit {MeetingPage.Size} offset @offset
            """, viewer, offset: (Math.Max(page, 1) - 1L) * MeetingPage.Size));
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        await reader.ReadAsync(cancel);
        var total = reader.GetInt32(0);
        await reader.NextResultAsync(cancel);
        return new MeetingPage(await Rows(reader, cancel), total, Math.Max(page, 1));
    }

    /// <summary>One meeting with the version to post back; null when there is none the viewer may read.</summary>
    public async Task<Loaded<MeetingRecord>?> Get(MeetingId meeting, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(Bound(
            $"select {Trimmed(viewer)}, version from rt.meeting_record m where key = @id::text and {Visible(viewer)}", viewer, meeting.Value));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new(Json(reader), reader.GetInt64(1)) : null;
    }

    /// <summary>The last position of the log: what a meeting recorded now can have seen.</summary>
    public async Task<long> LogPosition(CancellationToken cancel)
    {
        await using var command = db.CreateCommand("select coalesce(max(seq_id), 0) from public.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static string Visible(Viewer viewer) =>
        viewer.May(Rights.Read, Resource.Meetings) ? Sql.Always : Sql.Never;

    /// <summary>
    /// A meeting's record (rt.meeting_record m) without decisions, interests, topics and items about reviews of which the viewer
    /// may not know.
    /// </summary>
    internal static string Trimmed(Viewer viewer) => $"rt.meeting_for(m.data, {Hidden(viewer)}, {HiddenActions(viewer)})";

    /// <summary>The reviews of which the viewer may not know, as an array.</summary>
    internal static string Hidden(Viewer viewer) =>
        $"array(select c.stream from rt.caseload c where not {ReviewVisibility.OfReviews(viewer, "c")})";

    private static string HiddenActions(Viewer viewer) => $"""
        array(select l.action_id from rt.action_list l join rt.caseload c on c.stream = l.review_id
          where not {ReviewVisibility.OfReviews(viewer, "c")})
        """;

    private static NpgsqlBatchCommand Bound(string sql, Viewer viewer, Guid id = default, long offset = 0)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, id);
        command.Parameters.AddWithValue("offset", offset);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return command;
    }

    private static async Task<IReadOnlyList<MeetingRecord>> Rows(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var rows = new List<MeetingRecord>();
        while (await reader.ReadAsync(cancel)) rows.Add(Json(reader));
        return rows;
    }

    private static MeetingRecord Json(NpgsqlDataReader reader) =>
        JsonSerializer.Deserialize<MeetingRecord>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!;
}
