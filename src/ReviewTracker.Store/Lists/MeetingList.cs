using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>One page of meetings, latest first.</summary>
public sealed record MeetingPage(IReadOnlyList<MeetingRecord> Rows, int Total, int Page)
{
    public const int Size = 25;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <summary>Meetings of the Steering Group and what they decided; the team and the group's members read them.</summary>
public sealed class MeetingList(NpgsqlDataSource db)
{
    /// <summary>A page from 1, latest first.</summary>
    public async Task<MeetingPage> Page(int page, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(Bound($"select count(*)::int from rt.meeting_record where {Visible(viewer)}", viewer));
        batch.BatchCommands.Add(Bound($"""
            select {Trimmed(viewer)} from rt.meeting_record m
            where {Visible(viewer)} order by held_on desc, key limit {MeetingPage.Size} offset @offset
            """, viewer, offset: (Math.Max(page, 1) - 1L) * MeetingPage.Size));
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        await reader.ReadAsync(cancel);
        var total = reader.GetInt32(0);
        await reader.NextResultAsync(cancel);
        var rows = new List<MeetingRecord>();
        while (await reader.ReadAsync(cancel)) rows.Add(Json(reader));
        return new MeetingPage(rows, total, Math.Max(page, 1));
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

    // A decision about a restricted review is left out for whoever may not know that the review exists.
    private static string Trimmed(Viewer viewer) => $"""
        jsonb_set(m.data, '{"{decisions}"}', coalesce((
          select jsonb_agg(decision order by place)
          from jsonb_array_elements(m.data -> 'decisions') with ordinality as d (decision, place)
          where decision ->> 'reviewId' is null
            or exists (select from rt.caseload c where c.stream = (decision ->> 'reviewId')::uuid and {ReviewVisibility.OfReviews(viewer, "c")})
        ), '[]'))
        """;

    private static NpgsqlBatchCommand Bound(string sql, Viewer viewer, Guid id = default, long offset = 0)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue("id", NpgsqlDbType.Uuid, id);
        command.Parameters.AddWithValue("offset", offset);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return command;
    }

    private static MeetingRecord Json(NpgsqlDataReader reader) =>
        JsonSerializer.Deserialize<MeetingRecord>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!;
}
