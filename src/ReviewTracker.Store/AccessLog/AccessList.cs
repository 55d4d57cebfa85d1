using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Store.AccessLog;

/// <summary>Which entries of the access log are listed. Nothing chosen: all, latest first.</summary>
/// <param name="From">From this day on, as the United Kingdom counts days.</param>
public sealed record AccessFilter(PersonId? Person = null, string? Reference = null, DateOnly? From = null, DateOnly? To = null, int Page = 1)
{
    public const int PageSize = 50;
}

/// <summary>One page of the access log.</summary>
public sealed record AccessPage(IReadOnlyList<AccessEntry> Rows, int Total, int Page);

/// <summary>Reads the access log, for those who watch over it.</summary>
public sealed class AccessList(NpgsqlDataSource db)
{
    private const int MostWithOneDigest = 50;
    private const string Columns =
        "l.at, l.person, l.act, l.kind, l.object, l.reference, l.review, l.as_at, l.known, l.position, l.digest, l.details::text";

    /// <summary>A page from 1; beyond the last, the last.</summary>
    public async Task<AccessPage> Page(AccessFilter filter, Viewer viewer, CancellationToken cancel)
    {
        await using var count = Command($"select count(*)::int from rt.access_log l where {Where(filter, viewer)}", filter, viewer);
        var total = (int)(await count.ExecuteScalarAsync(cancel))!;
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (total + AccessFilter.PageSize - 1) / AccessFilter.PageSize));
        await using var rows = Command(
            $"select {Columns} from rt.access_log l where {Where(filter, viewer)} order by l.at desc, l.id desc limit {AccessFilter.PageSize} offset @skip",
            filter, viewer);
        rows.Parameters.AddWithValue("skip", NpgsqlDbType.Bigint, (page - 1L) * AccessFilter.PageSize);
        return new(await Read(rows, cancel), total, page);
    }

    /// <summary>Everybody who stands in the entries the viewer may see.</summary>
    public async Task<IReadOnlyList<PersonId>> People(Viewer viewer, CancellationToken cancel)
    {
        await using var command = Command($"select distinct l.person from rt.access_log l where {Where(new(), viewer)}", new(), viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var people = new List<PersonId>();
        while (await reader.ReadAsync(cancel)) people.Add(new(reader.GetGuid(0)));
        return people;
    }

    /// <summary>Entries whose digest begins so, latest first: those one may see in the log, and one's own but for reviews restricted since.</summary>
    /// <param name="beginning">Lower-case hexadecimal digits.</param>
    public async Task<IReadOnlyList<AccessEntry>> WithDigest(string beginning, Viewer viewer, CancellationToken cancel)
    {
        await using var command = Command(
            $"""
            select {Columns} from rt.access_log l
            where l.digest like @beginning || '%' and ({ReviewVisibility.OfOwnAccess("l")} or {ReviewVisibility.OfAccess(viewer, "l")})
            order by l.at desc, l.id desc limit {MostWithOneDigest}
            """, new(), viewer);
        command.Parameters.AddWithValue("beginning", NpgsqlDbType.Text, beginning);
        return await Read(command, cancel);
    }

    private static string Where(AccessFilter filter, Viewer viewer) => string.Join(" and ",
    [
        ReviewVisibility.OfAccess(viewer, "l"),
        .. filter.Person is null ? Array.Empty<string>() : ["l.person = @who"],
        .. filter.Reference is null ? Array.Empty<string>() : ["l.reference = @reference"],
        .. filter.From is null ? Array.Empty<string>() : ["l.at >= @since"],
        .. filter.To is null ? Array.Empty<string>() : ["l.at <= @until"],
    ]);

    private NpgsqlCommand Command(string sql, AccessFilter filter, Viewer viewer)
    {
        var command = db.CreateCommand(sql);
        ReviewVisibility.Bind(command.Parameters, viewer);
        if (filter.Person is { } who) command.Parameters.AddWithValue("who", NpgsqlDbType.Uuid, who.Value);
        if (filter.Reference is { } reference) command.Parameters.AddWithValue("reference", NpgsqlDbType.Text, reference);
        if (filter.From is { } from) command.Parameters.AddWithValue("since", NpgsqlDbType.TimestampTz, from.AddDays(-1).EndOfUkDay().AddMicroseconds(1));
        if (filter.To is { } to) command.Parameters.AddWithValue("until", NpgsqlDbType.TimestampTz, to.EndOfUkDay());
        return command;
    }

    private static async Task<IReadOnlyList<AccessEntry>> Read(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<AccessEntry>();
        while (await reader.ReadAsync(cancel)) rows.Add(Row(reader));
        return rows;
    }

    private static AccessEntry Row(NpgsqlDataReader row) => new(
        row.GetFieldValue<DateTimeOffset>(0), new(row.GetGuid(1)), Enum.Parse<AccessAct>(row.GetString(2)), row.GetString(3),
        row.IsDBNull(4) ? null : row.GetGuid(4), row.GetString(5), row.IsDBNull(6) ? null : new ReviewId(row.GetGuid(6)),
        row.GetFieldValue<DateOnly>(7), row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8), row.GetInt64(9),
        row.GetString(10), row.GetString(11));
}
