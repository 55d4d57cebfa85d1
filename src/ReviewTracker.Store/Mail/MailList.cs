using Npgsql;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store.Mail;

/// <summary>One mail as it is listed: to whom, what kind, where it stands. Never what it says.</summary>
/// <param name="Since">When it came to stand where it stands.</param>
/// <param name="NextTry">While it is pending.</param>
/// <param name="Settled">Nobody need look at it any more.</param>
/// <param name="CanBeRepeated">What it says is still at hand.</param>
public sealed record MailRow(
    Guid Id, PersonId To, string Kind, MailState State, DateTimeOffset Made, DateTimeOffset Since, DateTimeOffset? NextTry, int Attempts,
    bool Settled, string? Answer, bool CanBeRepeated, DateTimeOffset? UselessFrom, long Version);

/// <summary>One thing that happened to a mail.</summary>
/// <param name="By">Who stepped in; null: the program itself.</param>
public sealed record MailStep(
    long Number, DateTimeOffset At, MailState State, int Attempts, DateTimeOffset? NextTry, string? Answer, PersonId? By, string? Reason);

/// <summary>One mail with everything that happened to it, oldest first.</summary>
public sealed record MailStory(MailRow Mail, IReadOnlyList<MailStep> Steps);

/// <summary>How many mails stand where; those that somebody must look at are counted apart.</summary>
public sealed record MailCounts(IReadOnlyDictionary<MailState, int> ByState, int UnknownOpen, int FailedOpen)
{
    public int Of(MailState state) => ByState.GetValueOrDefault(state);
}

/// <summary>One page of mails: what somebody must look at first, then the latest.</summary>
public sealed record MailPage(IReadOnlyList<MailRow> Rows, int Total, int Page)
{
    public const int Size = 25;
}

/// <summary>The mail there is, for those who look after it (the matrix's row "Mail, reminders, jobs").</summary>
public sealed class MailList
{
    private const string Columns =
        "id, recipient, kind, state, made, since, next_try, attempts, settled, answer, facts is not null, useless, version";

    private readonly NpgsqlDataSource _db;
    private readonly StoreOptions _options;

    internal MailList(NpgsqlDataSource db, StoreOptions options) => (_db, _options) = (db, options);

    public async Task<MailCounts> Counts(Viewer viewer, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add(
            $"select state, count(*)::int, count(*) filter (where not settled)::int from rt.outbox where {Visible(viewer)} group by state");
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var (all, open) = (new Dictionary<MailState, int>(), new Dictionary<MailState, int>());
        while (await reader.ReadAsync(cancel))
        {
            var state = State(reader.GetString(0));
            (all[state], open[state]) = (reader.GetInt32(1), reader.GetInt32(2));
        }
        return new(all, open.GetValueOrDefault(MailState.Unknown), open.GetValueOrDefault(MailState.Failed));
    }

    /// <summary>A page from 1.</summary>
    public async Task<MailPage> Page(MailState? state, int page, Viewer viewer, CancellationToken cancel)
    {
        var stored = state is { } asked ? MailQueue.Stored(asked) : null;
        await using var batch = _db.CreateBatch();
        batch.Add($"select count(*)::int from rt.outbox where ($1 is null or state = $1) and {Visible(viewer)}").With(stored);
        batch.Add(
            $"""
            select {Columns} from rt.outbox where ($1 is null or state = $1) and {Visible(viewer)}
            order by (not settled and state = 'unknown') desc, (not settled and state = 'failed') desc, since desc, id
            limit {MailPage.Size} offset $2
            """).With(stored).With((Math.Max(page, 1) - 1L) * MailPage.Size);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var total = reader.GetInt32(0);
        await reader.NextResultAsync(cancel);
        var rows = new List<MailRow>();
        while (await reader.ReadAsync(cancel)) rows.Add(Row(reader));
        return new(rows, total, Math.Max(page, 1));
    }

    /// <summary>Null when there is none that the viewer may see.</summary>
    public async Task<MailStory?> Get(Guid mail, Viewer viewer, CancellationToken cancel)
    {
        await using var batch = _db.CreateBatch();
        batch.Add($"select {Columns} from rt.outbox where id = $1 and {Visible(viewer)}").With(mail);
        batch.Add(Steps).With(mail);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (!await reader.ReadAsync(cancel)) return null;
        var row = Row(reader);
        await reader.NextResultAsync(cancel);
        return new(row, await ReadSteps(mail, reader, _options, cancel));
    }

    /// <summary>The row of one mail, held against everybody else, and the time.</summary>
    internal const string ForUpdate = $"select {Columns}, now() + $2 from rt.outbox where id = $1 for update";

    internal const string Steps =
        "select number, at, state, attempts, next_try, answer, who, reason from rt.outbox_steps where mail = $1 order by number";

    internal static async Task<IReadOnlyList<MailStep>> ReadSteps(
        Guid mail, NpgsqlDataReader row, StoreOptions options, CancellationToken cancel)
    {
        var steps = new List<MailStep>();
        while (await row.ReadAsync(cancel))
            steps.Add(new(
                row.GetInt32(0), row.GetFieldValue<DateTimeOffset>(1), State(row.GetString(2)), row.GetInt32(3), Time(row, 4),
                row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : new PersonId(row.GetGuid(6)),
                row.IsDBNull(7) ? null : SealedFacts.OpenReason(mail, row.GetFieldValue<byte[]>(7), options)));
        return steps;
    }

    internal static MailRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), new PersonId(row.GetGuid(1)), row.GetString(2), State(row.GetString(3)), row.GetFieldValue<DateTimeOffset>(4),
        row.GetFieldValue<DateTimeOffset>(5), Time(row, 6), row.GetInt32(7), row.GetBoolean(8), row.IsDBNull(9) ? null : row.GetString(9),
        row.GetBoolean(10), Time(row, 11), row.GetInt32(12));

    private static MailState State(string stored) => Enum.Parse<MailState>(stored, ignoreCase: true);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private static string Visible(Viewer viewer) =>
        viewer.May(Rights.Read, Resource.Mail) ? "true" : "false";
}
