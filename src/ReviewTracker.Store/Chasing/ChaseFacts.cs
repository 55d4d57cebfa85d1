using System.Collections.Immutable;
using System.Text.Json;
using Npgsql;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using Told = ReviewTracker.Domain.Chasing.Told;

namespace ReviewTracker.Store.Chasing;

/// <summary>What is owed follows from these facts, as they stood when the log had come this far.</summary>
public sealed record FactsAt(ReminderFacts Facts, long Position);

/// <summary>
/// Loads what the policy of reminding asks for, for the whole county and untrimmed: it decides who is written to, and what
/// leaves it are references, numbers and days.
/// </summary>
public sealed class ChaseFacts(NpgsqlDataSource db)
{
    // Archived, or ended in whatever way; nobody is asked for anything about them.
    private const string StillWatched = "c.stage_order <> 12 and c.stage_order <= 13";

    // What an action says is of no matter here, and it is most of it.
    private const string NoText = "'{\"text\": \"\"}'";

    // Of a restricted review somebody who is named on it, the lead first.
    private const string Coordinator = "case when c.restricted and not coalesce(c.lead = any (c.named_people), false) then c.named_people[1] else c.lead end";

    /// <summary>One snapshot of everything.</summary>
    /// <param name="today">A day in the United Kingdom; what was asked on it does not count as asked before.</param>
    /// <param name="forgetToday">As if no mail of today had been made: for looking at today's digests again.</param>
    public async Task<FactsAt> Load(DateOnly today, CancellationToken cancel, bool forgetToday = false)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var read = new Reading(connection, today, cancel);
        var position = (await read.Rows("select coalesce(max(seq_id), 0) from public.mt_events", row => row.GetInt64(0)))[0];
        var card = (await read.Documents<PartnershipCard>("select data from rt.partnership_card")).FirstOrDefault()
            ?? new PartnershipCard("", "", "", "", "", false, null);
        var bodies = (await read.Documents<BodyCard>("select data from rt.body_card")).ToDictionary(b => b.Id);
        var accounts = await read.Documents<Account>("select data from rt.account");
        var teams = await read.Documents<Team>("select data from rt.team");
        var held = await read.Days("select held_on from rt.meeting_record where data ->> 'standing' in ('Held', 'Closed') and data ->> 'kind' = 'Meeting' and held_on <= $1 order by held_on");
        var told = await ToldBefore(read, forgetToday);
        var reviews = await Reviews(read);
        var restricted = await read.Rows("select stream, named_people from rt.caseload where restricted",
            row => (Review: new ReviewId(row.GetGuid(0)), Named: row.IsDBNull(1) ? [] : row.GetFieldValue<Guid[]>(1).Select(id => new PersonId(id)).ToImmutableList()));
        return new(new ReminderFacts(card, card.Holidays(), bodies, accounts, teams, held, told)
        {
            Parts = await Parts(read),
            Materials = [.. reviews.SelectMany(r => r.Materials())],
            Limits = [.. reviews.SelectMany(r => r.Limits(today))],
            Submissions = [.. reviews.Select(r => r.WithTheHomeOffice(today)).OfType<HeldByHomeOffice>()],
            Meetings = await Meetings(read),
            Updates = await Updates(read),
            Restricted = restricted.ToDictionary(r => r.Review, r => r.Named),
        }, position);
    }

    /// <summary>How far the log has come: what was loaded at the same position is still true.</summary>
    public async Task<long> Position(CancellationToken cancel)
    {
        await using var command = db.CreateCommand("select coalesce(max(seq_id), 0) from public.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static Task<List<ChasedPart>> Parts(Reading read) => read.Rows($"""
        select a.data || {NoText}, c.reference, {Coordinator} from rt.action_list a join rt.caseload c on c.stream = a.review_id
        where not a.is_over and {StillWatched}
        """, row => new ChasedPart(Reading.Document<ActionRow>(row, 0), row.GetString(1), Reading.Person(row, 2)));

    private static Task<List<ReviewDates>> Reviews(Reading read) => read.Rows($"""
        select c.stream, c.reference, {Coordinator}, f.data -> 'course', f.data -> 'requests'
        from rt.caseload c join rt.review_file f on f.key = c.key where {StillWatched} and c.rest < 2
        """, row => new ReviewDates(new ReviewId(row.GetGuid(0)), row.GetString(1), Reading.Person(row, 2), Reading.Document<Course>(row, 3),
            row.IsDBNull(4) ? [] : Reading.Document<IReadOnlyList<MaterialRequest>>(row, 4)));

    private static Task<List<MeetingAhead>> Meetings(Reading read) => read.Rows(
        "select key::uuid, held_on from rt.meeting_record where data ->> 'standing' = 'Planned' and held_on >= $1",
        row => new MeetingAhead(new MeetingId(row.GetGuid(0)), row.GetFieldValue<DateOnly>(1)));

    private static Task<List<AskedForUpdates>> Updates(Reading read) => read.Rows("""
        select u.key::uuid, (line ->> 'agency')::uuid, rt.iso_date(u.data ->> 'openedOn'), rt.iso_date(u.data ->> 'returnBy'), m.held_on
        from rt.update_round u join rt.meeting_record m on m.stream = u.meeting cross join lateral jsonb_array_elements(u.data -> 'agencies') line
        where u.closed_on is null and m.data ->> 'standing' = 'Planned' and line ->> 'answeredOn' is null and m.held_on >= $1
        """, row => new AskedForUpdates(new RoundId(row.GetGuid(0)), new BodyId(row.GetGuid(1)), row.GetFieldValue<DateOnly>(2),
            row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4)));

    private static async Task<Told> ToldBefore(Reading read, bool forgetToday)
    {
        var upTo = forgetToday ? "c.day < $1" : "c.day <= $1";
        // What is said every week says a new occasion each time, and an old one is never asked about again.
        var occasions = await read.Rows($"""
            select c.recipient, c.occasion from rt.chase c
            where c.dropped is null and {upTo} and (c.why <> 'Overdue' or c.day > $1 - 60) and (c.action is null or exists (
              select from rt.action_list a where a.action_id = c.action and a.agency = c.agency and not a.is_over))
            """, row => (new PersonId(row.GetGuid(0)), row.GetString(1)));
        // The same day to two leads is one reminder.
        var parts = await read.Rows($"""
            select c.action, c.agency, count(distinct c.day)::int from rt.chase c
            join rt.outbox o on o.id = c.mail join rt.action_list a on a.action_id = c.action and a.agency = c.agency
            where c.reminder is not null and c.dropped is null and {upTo} and o.state not in ('failed', 'cancelled')
              and not a.is_over and c.day > rt.iso_date(a.data ->> 'silentSince')
            group by c.action, c.agency
            """, row => (Part: (new ActionId(row.GetGuid(0)), new BodyId(row.GetGuid(1))), Times: row.GetInt32(2)));
        var asked = await read.Rows("select max(day) from rt.reminder_runs where day < $1", row => row.IsDBNull(0) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(0));
        return new Told(occasions.ToHashSet(), parts.ToDictionary(p => p.Part, p => p.Times)) { LastAsked = asked[0] };
    }

    private sealed class Reading(NpgsqlConnection connection, DateOnly today, CancellationToken cancel)
    {
        public async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> row)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            if (sql.Contains("$1", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = today });
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
            return rows;
        }

        public Task<List<T>> Documents<T>(string sql) => Rows(sql, row => Document<T>(row, 0));

        public Task<List<DateOnly>> Days(string sql) => Rows(sql, row => row.GetFieldValue<DateOnly>(0));

        public static T Document<T>(NpgsqlDataReader row, int column) =>
            JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(column), StoreJson.Options)!;

        public static PersonId? Person(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : new PersonId(row.GetGuid(column));
    }
}
