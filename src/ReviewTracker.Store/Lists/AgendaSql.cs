using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>The SQL of what the record puts before one meeting, for one viewer.</summary>
/// <param name="openOn">What was still open on that day; the last of all days: what is open now.</param>
internal sealed class AgendaSql(MeetingRecord meeting, DateOnly today, Viewer viewer, DateOnly openOn)
{
    private readonly AgendaItem[] _frozen = [.. meeting.Agenda.Frozen ?? []];

    // Of what belongs to other meetings only what is not about a review that is not there for the viewer.
    private string Elsewhere => $"m.held_on <= @held and m.key <> @meeting::text and {Readers}";

    private string Readers => viewer.May(Rights.Read, Resource.Meetings) ? Sql.Always : Sql.Never;

    private string NotHidden(string item) =>
        $"not coalesce(({item} ->> 'reviewId')::uuid = any ({MeetingList.Hidden(viewer)}), false)";

    private static string StillOpen(string endedOn) => $"coalesce(rt.iso_date({endedOn}) >= @open_on, true)";

    /// <summary>The day of the next meeting after this one.</summary>
    public Action<NpgsqlCommand> Next() => Of("""
        select min(m.held_on) from rt.meeting_record m
        where m.data ->> 'kind' = 'Meeting' and m.data ->> 'standing' <> 'Cancelled' and m.key <> @meeting::text and m.held_on > @held
        """);

    public Action<NpgsqlCommand> Former() => Of("""
        select m.stream, m.held_on, (m.data ->> 'logPosition')::bigint from rt.meeting_record m
        where m.data ->> 'kind' = 'Meeting' and m.data ->> 'standing' in ('Held', 'Closed') and m.key <> @meeting::text and m.held_on < @held
        order by m.held_on desc, m.key limit 1
        """);

    public Action<NpgsqlCommand> Actions() => Of($"""
        select l.data from rt.action_list l
        where {ReviewVisibility.OfActions(viewer, "l", "l.status")} and (l.key = any (@parts)
          or (not l.is_over and (l.status = 'WithTheSteeringGroup' or l.data ->> 'timeAskedOn' is not null or l.data ->> 'notOursOn' is not null))
          or (l.settled is null and l.red_from <= @today)
          or (l.status = 'Completed' and l.data ->> 'stuckCheckedOn' is null
            and rt.iso_date(l.data ->> 'acceptedOn') between @stuck_from and @stuck_until))
        order by l.review_id, l.place, l.key
        """);

    public Action<NpgsqlCommand> Reviews(DateOnly until) => Of($"""
        select c.data from rt.caseload c
        where {ReviewVisibility.OfReviews(viewer, "c")} and (c.stream = any (@reviews) or c.data ->> 'signOffProposedOn' is not null
          or c.data ->> 'stage' = 'WithTheHomeOffice' or rt.iso_date(c.data ->> 'nextDue') < @until)
        order by c.year, c.number
        """, command => command.Parameters.AddWithValue("until", NpgsqlDbType.Date, until));

    public Action<NpgsqlCommand> Decisions() => Of($"""
        select m.stream, m.data ->> 'kind', m.held_on, d.decision, n.number from rt.decision_log n
        join rt.meeting_record m on m.key = n.meeting::text
        join lateral jsonb_array_elements(m.data -> 'decisions') d (decision) on (d.decision ->> 'id')::uuid = n.decision
        where {Elsewhere} and {NotHidden("d.decision")} and (n.decision = any (@decisions)
          or (n.owned and {StillOpen("d.decision ->> 'carriedOutOn'")} and {StillOpen("d.decision ->> 'supersededOn'")}))
        order by n.due_on nulls last, n.number
        """);

    public Action<NpgsqlCommand> Topics() => Of($"""
        select m.stream, m.data ->> 'kind', m.held_on, t.topic from rt.meeting_record m
        cross join lateral jsonb_array_elements(m.data #> '{"{agenda,topics}"}') with ordinality t (topic, place)
        where {Elsewhere} and {NotHidden("topic")} and ((topic ->> 'id')::uuid = any (@topics)
          or ((topic ->> 'untilDone')::boolean and {StillOpen("topic ->> 'doneOn'")}))
        order by m.held_on, m.key, t.place
        """);

    public Action<NpgsqlCommand> Between() => Of($"""
        select m.stream, m.data ->> 'kind', m.held_on, jsonb_array_length(m.data -> 'decisions') from rt.meeting_record m
        where {Elsewhere} and m.data ->> 'kind' <> 'Meeting'
          and (m.stream = any (@between) or ({StillOpen("m.data ->> 'ratifiedOn'")} and m.data ->> 'standing' in ('Held', 'Closed')))
        order by m.held_on, m.key
        """);

    public Action<NpgsqlCommand> ActionsAt(long position) => Of($"""
        select a.data from (
          select distinct on (h.key) h.data, h.review_id, (h.data ->> 'agency')::uuid as agency
          from rt.action_list_history h
          where h.key = any (@parts) and h.position <= @position
          order by h.key, h.day desc, h.position desc
        ) a
        where a.data is not null and {ReviewVisibility.OfActions(viewer, "a", "a.data ->> 'status'")}
        """, command => command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, position));

    public Action<NpgsqlCommand> ReviewsAt(long position) => Of($"""
        select h.data from rt.caseload c cross join lateral (
          select data from rt.caseload_history h
          where h.key = c.key and h.position <= @position order by h.day desc, h.position desc limit 1) h
        where h.data is not null and c.stream = any (@reviews) and {ReviewVisibility.OfReviews(viewer, "c")}
        """, command => command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, position));

    /// <summary>Every part as it stood on the meeting's day, as far as the meeting could see the log.</summary>
    public Action<NpgsqlCommand> AllActionsAt(long position) => Of($"""
        select a.data from (
          select distinct on (h.key) h.data, h.review_id, (h.data ->> 'agency')::uuid as agency
          from rt.action_list_history h
          where h.position <= @position and h.day <= @held
          order by h.key, h.day desc, h.position desc
        ) a
        where a.data is not null and {ReviewVisibility.OfActions(viewer, "a", "a.data ->> 'status'")}
        order by a.review_id, a.data ->> 'number'
        """, command => command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, position));

    public Action<NpgsqlCommand> Changed(long position, long until) => Of($"""
        select
          (select count(distinct h.key)::int from rt.caseload_history h join rt.caseload c on c.key = h.key
            where h.position > @position and h.position <= @until and {ReviewVisibility.OfReviews(viewer, "c")}),
          (select count(distinct h.key)::int from rt.action_list_history h join rt.action_list l on l.key = h.key
            where h.position > @position and h.position <= @until and {ReviewVisibility.OfActions(viewer, "l", "l.status")})
        """, command =>
        {
            command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, position);
            command.Parameters.AddWithValue("until", NpgsqlDbType.Bigint, until);
        });

    private Action<NpgsqlCommand> Of(string sql, Action<NpgsqlCommand>? also = null) => command =>
    {
        command.CommandText = sql;
        command.Parameters.AddWithValue("meeting", NpgsqlDbType.Uuid, meeting.Id.Value);
        command.Parameters.AddWithValue("held", NpgsqlDbType.Date, meeting.HeldOn);
        command.Parameters.AddWithValue("today", NpgsqlDbType.Date, today);
        command.Parameters.AddWithValue("open_on", NpgsqlDbType.Date, openOn);
        command.Parameters.AddWithValue("stuck_from", NpgsqlDbType.Date, today.AddMonths(-Agenda.StuckByMonths));
        command.Parameters.AddWithValue("stuck_until", NpgsqlDbType.Date, today.AddMonths(-Agenda.StuckFromMonths).AddDays(3));
        command.Parameters.AddWithValue("parts", NpgsqlDbType.Array | NpgsqlDbType.Text,
            _frozen.Where(i => i.ActionId is not null).Select(i => $"{i.ActionId}/{i.Agency}").ToArray());
        Ids(command, "reviews", i => i.ReviewId?.Value);
        Ids(command, "decisions", i => i.DecisionId?.Value);
        Ids(command, "topics", i => i.TopicId?.Value);
        Ids(command, "between", i => i.Section is AgendaSection.Ratification ? i.MeetingId?.Value : null);
        ReviewVisibility.Bind(command.Parameters, viewer);
        also?.Invoke(command);
    };

    private void Ids(NpgsqlCommand command, string name, Func<AgendaItem, Guid?> id) => command.Parameters.AddWithValue(
        name, NpgsqlDbType.Array | NpgsqlDbType.Uuid, _frozen.Select(id).OfType<Guid>().Distinct().ToArray());
}
