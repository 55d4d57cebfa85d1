using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>The reviews, as the viewer may see them. Whatever is not theirs to see is not there.</summary>
public sealed class ReviewList(NpgsqlDataSource db)
{
    /// <summary>One page of the caseload, filtered, sorted and counted.</summary>
    public async Task<CaseloadPage> Caseload(CaseloadFilter filter, Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        var asked = Math.Clamp(filter.Page, 1, 1_000_000);
        var (rows, total) = await Page(filter, viewer, today, asked, cancel);
        var last = Math.Max(1, (total + CaseloadPage.Size - 1) / CaseloadPage.Size);
        if (asked <= last) return new(rows, total, asked);

        (rows, total) = await Page(filter, viewer, today, last, cancel);
        return new(rows, total, last);
    }

    /// <summary>The line the caseload has for this reference; null when there is none for this viewer.</summary>
    public async Task<CaseloadRow?> Find(string reference, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Command(
            $"select c.data from rt.caseload c where c.reference = @reference and {ReviewVisibility.OfReviews(viewer, "c")}", viewer);
        command.Parameters.AddWithValue("reference", NpgsqlDbType.Text, reference);
        return (await Rows(command, cancel)).SingleOrDefault();
    }

    /// <summary>The whole review with the version to post back; null when there is none, or not for this viewer.</summary>
    public async Task<Loaded<ReviewFile>?> Get(string reference, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Command(
            $"""
            select f.data, f.version from rt.caseload c join rt.review_file f on f.key = c.key
            where c.reference = @reference and {ReviewVisibility.OfReviewFiles(viewer, "c")}
            """, viewer);
        command.Parameters.AddWithValue("reference", NpgsqlDbType.Text, reference);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new(JsonSerializer.Deserialize<ReviewFile>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!, reader.GetInt64(1))
            : null;
    }

    /// <summary>Those of these reviews the viewer may see, most urgent first: what a look-up by name found, or what actions point to.</summary>
    public async Task<IReadOnlyList<CaseloadRow>> Among(IReadOnlyCollection<Guid> streams, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Command(
            $"""
            select c.data from rt.caseload c where c.stream = any (@streams) and {ReviewVisibility.OfReviews(viewer, "c")}
            order by c.late_from, c.rest, c.notified_on desc, c.key
            """, viewer);
        command.Parameters.AddWithValue("streams", NpgsqlDbType.Array | NpgsqlDbType.Uuid, streams.ToArray());
        return await Rows(command, cancel);
    }

    /// <summary>
    /// Every review as it was on a day, or as it was known at a time: its row of then. Who may see it is asked as of now.
    /// </summary>
    public async Task<IReadOnlyList<CaseloadRow>> CaseloadAsAt(AsAt at, Viewer viewer, CancellationToken cancel)
    {
        if (at.Version is not null) throw new ArgumentException("A list spans streams, so it has no version.", nameof(at));
        await using var command = Command(
            $"""
            select h.data from rt.caseload c cross join lateral (
              select data from rt.caseload_history h
              where h.key = c.key and h.day <= @day and h.recorded <= @known and h.position <= @position
              order by h.day desc, h.position desc limit 1) h
            where h.data is not null and {ReviewVisibility.OfReviews(viewer, "c")}
            order by c.year, c.number
            """, viewer);
        command.Parameters.AddWithValue("day", NpgsqlDbType.Date, at.TrueOn ?? DateOnly.MaxValue);
        command.Parameters.AddWithValue("known", NpgsqlDbType.TimestampTz, at.KnownAt?.ToUniversalTime() ?? DateTimeOffset.MaxValue);
        command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, at.Position ?? long.MaxValue);
        return await Rows(command, cancel);
    }

    /// <summary>Whether another review carries the reference; asked before a notification is recorded, whoever asks.</summary>
    public async Task<bool> IsTaken(string reference, CancellationToken cancel)
    {
        await using var command = db.CreateCommand("select exists (select from rt.caseload where reference = $1)");
        command.Parameters.AddWithValue(NpgsqlDbType.Text, reference);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The next reference of the year; numbers of reviews one may not see count too.</summary>
    public async Task<string> NextReference(int year, CancellationToken cancel)
    {
        await using var command = db.CreateCommand("select coalesce(max(number), 0) + 1 from rt.caseload where year = $1");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, year);
        return ReviewReference.Of(year, (int)(await command.ExecuteScalarAsync(cancel))!);
    }

    private async Task<(IReadOnlyList<CaseloadRow> Rows, int Total)> Page(
        CaseloadFilter filter, Viewer viewer, DateOnly today, int page, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        var (rows, count) = (new NpgsqlBatchCommand(CaseloadSql.Page(filter, viewer)), new NpgsqlBatchCommand(CaseloadSql.Count(filter, viewer)));
        foreach (var part in new[] { count, rows })
        {
            CaseloadSql.Bind(part.Parameters, filter, viewer, today);
            batch.BatchCommands.Add(part);
        }

        rows.Parameters.AddWithValue("skip", NpgsqlDbType.Bigint, (long)(page - 1) * CaseloadPage.Size);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var total = reader.GetInt32(0);
        await reader.NextResultAsync(cancel);
        return (await Rows(reader, cancel), total);
    }

    private NpgsqlCommand Command(string sql, Viewer viewer)
    {
        var command = db.CreateCommand(sql);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return command;
    }

    private static async Task<IReadOnlyList<CaseloadRow>> Rows(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await Rows(reader, cancel);
    }

    private static async Task<IReadOnlyList<CaseloadRow>> Rows(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var rows = new List<CaseloadRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(JsonSerializer.Deserialize<CaseloadRow>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!);
        return rows;
    }
}
