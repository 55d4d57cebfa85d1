using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Answering;

/// <summary>One action that somebody answered about by a link, as the team reads it.</summary>
/// <param name="Kind">What was answered, as the form calls it; empty where only something was added.</param>
public sealed record AnsweredByLink(
    Guid Command, DateTimeOffset At, BodyId Agency, PersonId Replier, ActionId Action, string Reference, string Number, string Kind);

/// <summary>The links there are and what came by them, for those who look after mail.</summary>
public sealed class LinkList
{
    private const int Most = 100;

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal LinkList(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    /// <summary>The latest links that answer for an agency, those that are good first.</summary>
    public async Task<IReadOnlyList<ListedLink>> Of(BodyId agency, Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.May(Rights.Read, Resource.Mail)) return [];
        await using var batch = _db.CreateBatch();
        batch.Add(
            $"""
            select l.id, l.recipient, l.made, l.expires, l.revoked, l.revoked_by, (select count(*)::int from rt.link_answer a where a.link = l.id)
            from rt.answer_link l where l.agencies @> array[$1]
            order by (l.revoked is null and l.expires > now() + $2) desc, l.made desc, l.id limit {Most}
            """).With(agency.Value).With(_options.ClockOffset);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var links = new List<ListedLink>();
        while (await reader.ReadAsync(cancel))
            links.Add(new(
                reader.GetGuid(0), new(reader.GetGuid(1)), reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<DateTimeOffset>(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4), reader.IsDBNull(5) ? null : new PersonId(reader.GetGuid(5)), reader.GetInt32(6)));
        return links;
    }

    /// <summary>Ends a link that answers for this agency, and asks every browser of its recipient for a code again. False: there is no such link.</summary>
    public async Task<bool> Revoke(Guid link, BodyId agency, Viewer by, CancellationToken cancel)
    {
        if (!by.May(Rights.Write, Resource.Mail)) return false;
        await using var batch = _db.CreateBatch();
        batch.Add("select exists (select from rt.answer_link where id = $1 and agencies @> array[$2])").With(link).With(agency.Value);
        batch.Add("update rt.answer_link set revoked = now() + $4, revoked_by = $3 where id = $1 and agencies @> array[$2] and revoked is null")
            .With(link).With(agency.Value).With(by.Person.Value).With(_options.ClockOffset);
        batch.Add("delete from rt.answer_device d using rt.answer_link l where l.id = $1 and l.agencies @> array[$2] and d.recipient = l.recipient").With(link).With(agency.Value);
        return (bool)(await batch.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>What was answered by links since a day, of the actions the viewer may see, latest first; for the team.</summary>
    public async Task<IReadOnlyList<AnsweredByLink>> Answered(DateTimeOffset since, int most, Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.OnTheTeam) return [];
        await using var command = _db.CreateCommand($"""
            select w.command, w.at, w.agency, w.replier, w.action, c.reference, a.data ->> 'number', w.kind
            from rt.link_answer w
            join rt.action_list a on a.action_id = w.action and a.agency = w.agency
            join rt.caseload c on c.stream = a.review_id
            where w.at >= @since and {ReviewVisibility.OfActions(viewer, "a", "a.status")}
            order by w.at desc, w.command, c.year, c.number, a.place limit @most
            """);
        command.Parameters.AddWithValue("since", NpgsqlDbType.TimestampTz, since.UtcDateTime);
        command.Parameters.AddWithValue("most", most);
        ReviewVisibility.Bind(command.Parameters, viewer);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var answered = new List<AnsweredByLink>();
        while (await reader.ReadAsync(cancel))
            answered.Add(new(
                reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1), new(reader.GetGuid(2)), new(reader.GetGuid(3)), new(reader.GetGuid(4)),
                reader.GetString(5), reader.GetString(6), reader.GetString(7)));
        return answered;
    }
}
