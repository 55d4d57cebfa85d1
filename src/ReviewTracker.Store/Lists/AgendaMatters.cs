using System.Text.Json;
using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Store.Lists;

/// <summary>A decision of an earlier meeting that somebody still has to carry out.</summary>
/// <param name="Number">Its number in the log of decisions.</param>
public sealed record OpenDecision(MeetingId Meeting, MeetingKind Kind, DateOnly HeldOn, MeetingRecord.Decision Decision, long Number);

/// <summary>A topic of an earlier meeting.</summary>
public sealed record ReturningTopic(MeetingId Meeting, DateOnly HeldOn, AgendaRecord.Topic Topic);

/// <summary>What was decided between meetings and not ratified yet.</summary>
public sealed record BetweenMeetings(MeetingId Meeting, MeetingKind Kind, DateOnly HeldOn, int Decisions);

/// <summary>The meeting before this one.</summary>
/// <param name="Position">The last position of the log it could see.</param>
public sealed record FormerMeeting(MeetingId Id, DateOnly HeldOn, long Position);

/// <summary>What the record has for one meeting's agenda, as one person may see it.</summary>
/// <param name="Next">The day of the meeting after this one; null while none is planned.</param>
public sealed record AgendaMatter(
    IReadOnlyList<ActionRow> Actions, IReadOnlyList<CaseloadRow> Reviews, IReadOnlyList<OpenDecision> Decisions,
    IReadOnlyList<ReturningTopic> Topics, IReadOnlyList<BetweenMeetings> Between, DateOnly? Next, FormerMeeting? Former);

/// <summary>What the record puts before a meeting; trimmed to who is looking inside SQL.</summary>
public sealed class AgendaMatters(NpgsqlDataSource db, ReviewList reviews)
{
    private const int MonthsBetween = 3;

    /// <summary>Everything there is for the meeting's agenda today, and whatever its frozen items are about.</summary>
    public async Task<AgendaMatter> For(MeetingRecord meeting, DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        var sql = new AgendaSql(meeting, today, viewer, DateOnly.MaxValue);
        var (next, former) = await Neighbours(sql, cancel);
        var until = next ?? meeting.HeldOn.AddMonths(MonthsBetween);
        return await Matter(
            sql, await Read(sql.Actions(), r => Json<ActionRow>(r, 0), cancel),
            await Read(sql.Reviews(until > today ? until : today), r => Json<CaseloadRow>(r, 0), cancel), next, former, cancel);
    }

    /// <summary>What there was for a past meeting when it began. Who may see it is asked as of now.</summary>
    public async Task<AgendaMatter> WhenItBegan(MeetingRecord meeting, Viewer viewer, CancellationToken cancel)
    {
        var sql = new AgendaSql(meeting, meeting.HeldOn, viewer, meeting.HeldOn);
        var (next, former) = await Neighbours(sql, cancel);
        return await Matter(
            sql, await Read(sql.AllActionsAt(meeting.LogPosition), r => Json<ActionRow>(r, 0), cancel),
            await reviews.CaseloadAsAt(new() { TrueOn = meeting.HeldOn, Position = meeting.LogPosition }, viewer, cancel), next, former, cancel);
    }

    private async Task<AgendaMatter> Matter(
        AgendaSql sql, IReadOnlyList<ActionRow> actions, IReadOnlyList<CaseloadRow> reviews, DateOnly? next, FormerMeeting? former, CancellationToken cancel) =>
        new(actions, reviews,
            await Read(sql.Decisions(), r => new OpenDecision(Id(r), Kind(r), r.GetFieldValue<DateOnly>(2), Json<MeetingRecord.Decision>(r, 3), r.GetInt64(4)), cancel),
            await Read(sql.Topics(), r => new ReturningTopic(Id(r), r.GetFieldValue<DateOnly>(2), Json<AgendaRecord.Topic>(r, 3)), cancel),
            await Read(sql.Between(), r => new BetweenMeetings(Id(r), Kind(r), r.GetFieldValue<DateOnly>(2), r.GetInt32(3)), cancel),
            next, former);

    /// <summary>What frozen items were about, as the log stood at that position. Who may see it is asked as of now.</summary>
    public async Task<(IReadOnlyList<ActionRow> Actions, IReadOnlyList<CaseloadRow> Reviews)> AsItStood(
        MeetingRecord meeting, long position, Viewer viewer, CancellationToken cancel)
    {
        var sql = new AgendaSql(meeting, meeting.HeldOn, viewer, DateOnly.MaxValue);
        return (await Read(sql.ActionsAt(position), r => Json<ActionRow>(r, 0), cancel), await Read(sql.ReviewsAt(position), r => Json<CaseloadRow>(r, 0), cancel));
    }

    /// <summary>How many reviews and parts of actions the viewer may see have changed from one position of the log to another.</summary>
    public async Task<(int Reviews, int Actions)> Changed(long position, long until, MeetingRecord meeting, Viewer viewer, CancellationToken cancel) =>
        (await Read(new AgendaSql(meeting, meeting.HeldOn, viewer, DateOnly.MaxValue).Changed(position, until), r => (r.GetInt32(0), r.GetInt32(1)), cancel))[0];

    private async Task<(DateOnly?, FormerMeeting?)> Neighbours(AgendaSql sql, CancellationToken cancel)
    {
        var next = await Read(sql.Next(), r => r.IsDBNull(0) ? (DateOnly?)null : r.GetFieldValue<DateOnly>(0), cancel);
        var former = await Read(sql.Former(), r => new FormerMeeting(Id(r), r.GetFieldValue<DateOnly>(1), r.GetInt64(2)), cancel);
        return (next[0], former.Count == 0 ? null : former[0]);
    }

    private async Task<IReadOnlyList<T>> Read<T>(Action<NpgsqlCommand> asked, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        await using var command = db.CreateCommand();
        asked(command);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }

    private static MeetingId Id(NpgsqlDataReader row) => new(row.GetGuid(0));

    private static MeetingKind Kind(NpgsqlDataReader row) => Enum.Parse<MeetingKind>(row.GetString(1));

    private static T Json<T>(NpgsqlDataReader row, int column) =>
        JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(column), StoreJson.Options)!;
}
