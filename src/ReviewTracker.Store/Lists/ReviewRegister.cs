using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>That a review is on record: its reference, when it was recorded and by whom. Nothing of what it says.</summary>
/// <param name="Restricted">There for the people named on it only, of whom the reader is one.</param>
public sealed record RegisteredReview(string Reference, DateTimeOffset RecordedAt, PersonId? By, bool Restricted);

/// <summary>Where a review that is on record stands in the log; nothing of what it says.</summary>
public sealed record RecordedReview(ReviewId Id, string Reference, long Version);

/// <summary>One page of the register.</summary>
public sealed record RegisterPage(IReadOnlyList<RegisteredReview> Rows, int Total)
{
    public const int Size = 50;
}

/// <summary>Which reviews there are, for those who watch over the record and read no case.</summary>
public sealed class ReviewRegister(NpgsqlDataSource db)
{
    /// <summary>A page from 1, by reference.</summary>
    public async Task<RegisterPage> Page(int page, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(Bound($"select count(*)::int from rt.caseload c where {ReviewVisibility.OfRecords(viewer, "c")}", viewer, 0));
        batch.BatchCommands.Add(Bound(
            $"""
            select c.reference, e.timestamp, e.user_name, c.restricted from rt.caseload c join public.mt_events e on e.stream_id = c.stream and e.version = 1
            where {ReviewVisibility.OfRecords(viewer, "c")} order by c.year, c.number limit {RegisterPage.Size} offset @skip
            """, viewer, (Math.Clamp(page, 1, 1_000_000) - 1L) * RegisterPage.Size));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var total = reader.GetInt32(0);
        await reader.NextResultAsync(cancel);
        var rows = new List<RegisteredReview>();
        while (await reader.ReadAsync(cancel))
            rows.Add(new(reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), reader.IsDBNull(2) ? null : Guid.TryParse(reader.GetString(2), out var by) ? new PersonId(by) : null, reader.GetBoolean(3)));
        return new RegisterPage(rows, total);
    }

    /// <summary>The review of this reference, for somebody who may open it; null where there is none, and where it is restricted.</summary>
    public async Task<RecordedReview?> Find(string reference, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            $"select c.stream, c.reference, c.version from rt.caseload c where c.reference = @reference and not c.restricted and {ReviewVisibility.OfRecords(viewer, "c")}");
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("reference", NpgsqlDbType.Text, reference);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new(new(reader.GetGuid(0)), reader.GetString(1), reader.GetInt64(2)) : null;
    }

    private static NpgsqlBatchCommand Bound(string sql, Viewer viewer, long skip)
    {
        var command = new NpgsqlBatchCommand(sql);
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("skip", NpgsqlDbType.Bigint, skip);
        return command;
    }
}
