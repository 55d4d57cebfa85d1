using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>The SQL of the list of actions: conditions and order of one filter for one viewer.</summary>
internal sealed class ActionQuery(ActionFilter filter, DateOnly today, Viewer viewer)
{
    // What is over has its colour settled, whatever the day.
    private string Colour => filter.Over is true
        ? "a.settled" : "rt.rag_on(@today, a.settled, a.red_from, a.amber_from, a.grey_until, a.rule_unknown)";

    /// <summary>How many there are of each colour.</summary>
    public NpgsqlBatchCommand Counts() => Bound($"select {Colour}, count(*)::int from rt.action_list a where {Where} group by 1");

    /// <summary>The page: found and sorted on narrow columns first, read whole afterwards.</summary>
    public NpgsqlBatchCommand Page() => Bound($"""
        select l.data, coalesce(c.data ->> 'reference', ''), found.colour
        from (
          select a.key, a.review_id, a.target, {Colour} as colour, {(Ranked is null ? "null::bigint" : "ranked.n")} as n
          from rt.action_list a {Ranked}
          where {Where}{(filter.Colour is null ? "" : $" and {Colour} = @colour")}
          order by {Order("")}
          limit {ActionFilter.PageSize} offset @offset
        ) found
        join rt.action_list l on l.key = found.key
        left join rt.caseload c on c.stream = found.review_id
        order by {Order("found.")}
        """);

    private string Where => string.Join(" and ",
    [
        .. filter.Over is { } over ? [over ? "a.is_over" : "not a.is_over"] : Array.Empty<string>(),
        .. filter.Agency is null ? Array.Empty<string>() : ["a.agency = @agency"],
        .. filter.Review is null ? Array.Empty<string>() : ["a.review_id = @review"],
        .. filter.Owner is null ? Array.Empty<string>() : ["a.owner = @owner"],
        .. filter.Status is null ? Array.Empty<string>() : ["a.status = @status"],
        .. filter.TimeAsked ? ["a.status <> 'WithTheSteeringGroup' and a.data ->> 'timeAskedOn' is not null"] : Array.Empty<string>(),
        .. filter.StuckDue ? [StuckDue] : Array.Empty<string>(),
        .. filter.DueBy is null ? Array.Empty<string>() : ["a.settled is null and a.target between @today and @due_by"],
        ReviewVisibility.OfActions(viewer, "a", "a.status"),
    ]);

    private static string StuckDue =>
        $"""
        a.status = 'Completed' and not (a.data ->> 'beforeTracker')::boolean and a.data ->> 'stuckCheckedOn' is null
          and rt.iso_date(a.data ->> 'acceptedOn') <= @today - interval '{Agenda.StuckFromMonths} months'
          and rt.iso_date(a.data ->> 'acceptedOn') > @today - interval '{Agenda.StuckByMonths} months'
        """;

    // Names are ranked once (there are few) rather than compared once per action.
    private string? Ranked => filter.Sort switch
    {
        ActionSort.Agency => "left join (select stream as id, rank() over (order by data ->> 'name') as n from rt.body_card) ranked on ranked.id = a.agency",
        ActionSort.Owner => "left join (select id, rank() over (order by name) as n from rt.people) ranked on ranked.id = a.owner",
        ActionSort.Review => "left join (select stream as id, year * 100000::bigint + number as n from rt.caseload) ranked on ranked.id = a.review_id",
        _ => null,
    };

    private string Order(string of)
    {
        var direction = filter.Descending ? "desc" : "asc";
        return filter.Sort switch
        {
            ActionSort.MostUrgent => $"{of}colour {direction}, {of}target {direction} nulls last, {of}key",
            ActionSort.Target => $"{of}target {direction} nulls last, {of}key",
            _ => $"{of}n {direction} nulls last, {of}colour, {of}target nulls last, {of}key",
        };
    }

    private NpgsqlBatchCommand Bound(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue("today", NpgsqlDbType.Date, today);
        command.Parameters.AddWithValue("offset", (long)(Math.Max(filter.Page, 1) - 1) * ActionFilter.PageSize);
        if (filter.Agency is { } agency) command.Parameters.AddWithValue("agency", agency.Value);
        if (filter.Review is { } review) command.Parameters.AddWithValue("review", review.Value);
        if (filter.Owner is { } owner) command.Parameters.AddWithValue("owner", owner.Value);
        if (filter.Status is { } status) command.Parameters.AddWithValue("status", status.ToString());
        if (filter.DueBy is { } dueBy) command.Parameters.AddWithValue("due_by", dueBy);
        if (filter.Colour is { } colour) command.Parameters.AddWithValue("colour", (short)colour);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return command;
    }
}
