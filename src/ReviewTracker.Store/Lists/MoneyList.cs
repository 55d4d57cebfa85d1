using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Store.Lists;

/// <summary>
/// What reviews cost and partners pay. A restricted review's costs are listed and compared for the people named on it only;
/// in the totals of whoever runs the pool they count, without saying whose they are.
/// </summary>
public sealed class MoneyList(NpgsqlDataSource db, Streams streams, Views views)
{
    /// <summary>The review whose money somebody may read, found by its reference; null where there is none for them.</summary>
    public async Task<ReviewId?> Find(string reference, Viewer viewer, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(
            $"select c.stream from rt.caseload c where c.reference = @reference and {ReviewVisibility.OfMoney(viewer, "c")}");
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("reference", NpgsqlDbType.Text, reference);
        return await command.ExecuteScalarAsync(cancel) is Guid stream ? new ReviewId(stream) : null;
    }

    /// <summary>Every review that costs something, by reference: as it was known then, to whoever may see it now.</summary>
    public async Task<IReadOnlyList<CostedReview>> Reviews(AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var rows = new List<(Guid Stream, CostedReview Review)>();
        await using (var command = Reviews(at, viewer))
        {
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) rows.Add((reader.GetGuid(0), Review(reader)));
        }

        if (IsOfNow(at)) return [.. rows.Select(r => r.Review)];
        var then = new List<CostedReview>();
        foreach (var (stream, review) in rows)
            if (await streams.LoadAt<MoneyOfReview>(stream, at with { TrueOn = null }, cancel) is { } money) then.Add(review with { Money = money });
        return then;
    }

    /// <summary>What every partner is to pay and has paid; nothing for whoever may not even read the totals.</summary>
    public async Task<IReadOnlyList<ContributionsOfPartner>> Partners(AsAt at, Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.May(Rights.Read, Resource.MoneyTotals)) return [];
        var partners = await views.All<ContributionsOfPartner>(cancel);
        if (IsOfNow(at)) return [.. partners.Select(p => p.State)];

        var then = new List<ContributionsOfPartner>();
        foreach (var stream in await Ids("select stream from rt.contributions_of_partner order by key", cancel))
            if (await streams.LoadAt<ContributionsOfPartner>(stream, at with { TrueOn = null }, cancel) is { } partner) then.Add(partner);
        return then;
    }

    /// <summary>Where the pool's account begins; null while nobody has said so.</summary>
    public async Task<Pool?> Pool(AsAt at, CancellationToken cancel) => IsOfNow(at)
        ? (await views.Get<Pool>(Domain.Money.Pool.StreamId, cancel))?.State
        : await streams.LoadAt<Pool>(Domain.Money.Pool.StreamId, at with { TrueOn = null }, cancel);

    // Which entries count on a day is asked of the entries themselves, so that a correction holds for the past as well.
    private static bool IsOfNow(AsAt at) => at.KnownAt is null && at.Position is null;

    private NpgsqlCommand Reviews(AsAt at, Viewer viewer)
    {
        var listed = ReviewVisibility.OfMoney(viewer, "c");
        var command = db.CreateCommand(
            $"""
            select m.stream, m.data, case when {listed} then c.reference end,
              case when {listed} and {ReviewVisibility.OfReviews(viewer, "c")} then h.data ->> 'name' end, (h.data ->> 'yearOfDeath')::int,
              rt.iso_date(h.data ->> 'publishedOn'), rt.iso_date(h.data ->> 'endedOn'),
              (not c.restricted or coalesce(@person = any (c.named_people), false))
            from rt.money_of_review m join rt.caseload c on c.stream = m.review
            cross join lateral (
              select data from rt.caseload_history h where h.key = c.key and h.day <= @day and h.recorded <= @known and h.position <= @position
              order by h.day desc, h.position desc limit 1) h
            where h.data is not null and {ReviewVisibility.OfMoneyTotals(viewer, "c")}
            order by c.year, c.number
            """);
        ReviewVisibility.Bind(command.Parameters, viewer);
        command.Parameters.AddWithValue("day", NpgsqlDbType.Date, at.TrueOn ?? DateOnly.MaxValue);
        command.Parameters.AddWithValue("known", NpgsqlDbType.TimestampTz, at.KnownAt?.ToUniversalTime() ?? DateTimeOffset.MaxValue);
        command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, at.Position ?? long.MaxValue);
        return command;
    }

    private static CostedReview Review(NpgsqlDataReader row) => new(
        row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : new Pseudonym { Cipher = row.GetString(3) },
        row.IsDBNull(4) ? null : row.GetInt32(4), Day(row, 5), Day(row, 6), row.GetBoolean(7),
        JsonSerializer.Deserialize<MoneyOfReview>(row.GetFieldValue<byte[]>(1), StoreJson.Options)!);

    private static DateOnly? Day(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private async Task<IReadOnlyList<Guid>> Ids(string sql, CancellationToken cancel)
    {
        await using var command = db.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetGuid(0));
        return ids;
    }
}
