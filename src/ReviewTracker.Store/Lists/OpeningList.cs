using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>One opening with the review it is of.</summary>
public sealed record ListedOpening(string Reference, CaseOpening Opening);

/// <summary>One opening, and where its review stands in the log.</summary>
public sealed record OpeningInHand(ReviewId Review, string Reference, long Version, CaseOpening Opening);

/// <summary>One page of the openings.</summary>
public sealed record OpeningPage(IReadOnlyList<ListedOpening> Rows, int Total)
{
    public const int Size = 50;
}

/// <summary>Who opened which review for a time: managers read all of it, whoever may open one their own.</summary>
public sealed class OpeningList(NpgsqlDataSource db)
{
    private const string From =
        """
        from rt.review_file f join rt.caseload c on c.key = f.key cross join lateral jsonb_array_elements(f.data -> 'openings') o
        where jsonb_path_exists(f.data, '$.openings[0]') and 
        """;

    private const string IsOwn = "(o ->> 'by')::uuid = @person";

    private const string IsOpen = "(o ->> 'until')::timestamptz > @at";

    /// <summary>A page from 1: those still open first, the latest first.</summary>
    public async Task<OpeningPage> Page(int page, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(Bound($"select count(*)::int {From}{Visible(viewer)}", viewer, 0));
        batch.BatchCommands.Add(Bound(
            $"""
            select c.reference, o {From}{Visible(viewer)}
            order by (nullif(o -> 'end', 'null') is null and {IsOpen}) desc, (o ->> 'since')::timestamptz desc, f.key
            limit {OpeningPage.Size} offset @skip
            """, viewer, (Math.Clamp(page, 1, 1_000_000) - 1L) * OpeningPage.Size));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var total = reader.GetInt32(0);
        await reader.NextResultAsync(cancel);
        var rows = new List<ListedOpening>();
        while (await reader.ReadAsync(cancel))
            rows.Add(new(reader.GetString(0), JsonSerializer.Deserialize<CaseOpening>(reader.GetFieldValue<byte[]>(1), StoreJson.Options)!));
        return new(rows, total);
    }

    /// <summary>The latest opening of a review by somebody; null where there is none for this viewer.</summary>
    public async Task<OpeningInHand?> Find(string reference, PersonId by, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            $"""
            select f.stream, c.reference, f.version, o {From}{Visible(viewer)} and c.reference = @reference and (o ->> 'by')::uuid = @by
            order by (o ->> 'since')::timestamptz desc limit 1
            """);
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("reference", NpgsqlDbType.Text, reference);
        command.Parameters.AddWithValue("by", NpgsqlDbType.Uuid, by.Value);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? new(new(reader.GetGuid(0)), reader.GetString(1), reader.GetInt64(2), JsonSerializer.Deserialize<CaseOpening>(reader.GetFieldValue<byte[]>(3), StoreJson.Options)!)
            : null;
    }

    /// <summary>How many are open now, of those the viewer may end as a manager; none for others.</summary>
    public async Task<int> Count(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.Reaches(Rights.Read, Resource.Openings).Contains(Reach.All)) return 0;
        await using var command = db.CreateCommand(
            $"""
            select count(*)::int from rt.caseload c cross join lateral jsonb_array_elements(c.openings) o
            where c.openings is not null and {IsOpen} and {ReviewVisibility.OfReviews(viewer, "c")}
            """);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>What the viewer has open at this instant.</summary>
    public async Task<IReadOnlyList<(string Reference, DateTimeOffset Until)>> Own(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.Reaches(Rights.Read, Resource.ReviewDetail).Contains(Reach.Opened)) return [];
        await using var command = db.CreateCommand(
            $"""
            select c.reference, (o ->> 'until')::timestamptz from rt.caseload c cross join lateral jsonb_array_elements(c.openings) o
            where c.openings is not null and {IsOpen} and {IsOwn} and {ReviewVisibility.OfReviews(viewer, "c")} order by 2, c.key
            """);
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var own = new List<(string, DateTimeOffset)>();
        while (await reader.ReadAsync(cancel)) own.Add((reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1)));
        return own;
    }

    private static string Visible(Viewer viewer)
    {
        var reaches = viewer.Reaches(Rights.Read, Resource.Openings);
        return Sql.Any([
            reaches.Contains(Reach.All) ? ReviewVisibility.OfReviews(viewer, "c") : Sql.Never,
            reaches.Contains(Reach.Oneself) ? $"({IsOwn} and {ReviewVisibility.OfRecords(viewer, "c")})" : Sql.Never]);
    }

    private static NpgsqlBatchCommand Bound(string sql, Viewer viewer, long skip)
    {
        var command = new NpgsqlBatchCommand(sql);
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("skip", NpgsqlDbType.Bigint, skip);
        return command;
    }
}
