using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Store.Lists;

/// <summary>
/// The rows a year's figures are counted from, out of the history. A published total is the same for whoever asks, so
/// every review counts. What is public is named by its present name, everything else only for those who may see it.
/// </summary>
public sealed class YearEndRows(NpgsqlDataSource db)
{
    /// <param name="position">Only what stood in the log up to here; null: all of it.</param>
    public async Task<AnnualFigures> Figures(YearEndQuestion question, Viewer viewer, CancellationToken cancel, long? position = null)
    {
        await using var batch = db.CreateBatch();
        batch.BatchCommands.Add(Command(Reviews(viewer), question, question.Day, viewer, position));
        batch.BatchCommands.Add(Command(Mistakes, question, question.AsAt, viewer, position));
        batch.BatchCommands.Add(Command(Actions, question, question.Day, viewer, position));
        batch.BatchCommands.Add(Command(OpenedAgain, question, question.AsAt, viewer, position));
        batch.BatchCommands.Add(Command(Chosen, question, question.AsAt, viewer, position));
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var reviews = await Read<CaseloadRow>(reader, cancel);
        await reader.NextResultAsync(cancel);
        var mistakes = (await Ids(reader, cancel)).Select(ReviewId.Of).ToHashSet();
        await reader.NextResultAsync(cancel);
        var actions = await Read<ActionRow>(reader, cancel);
        await reader.NextResultAsync(cancel);
        var openedAgain = (await Ids(reader, cancel)).Select(ReviewId.Of).ToHashSet();
        await reader.NextResultAsync(cancel);
        var counting = (await Read<CountingChosen>(reader, cancel)).FirstOrDefault();
        return AnnualFigures.Of(question.Year, question.Day, reviews, actions, mistakes, counting, openedAgain);
    }

    private static string Reviews(Viewer viewer) =>
        $$"""
        select h.data || case when {{ReviewVisibility.OfReviews(viewer, "now")}} then jsonb_build_object('name', now.data -> 'name')
            when now.published_on is not null and not now.withdrawn and not now.restricted
              then jsonb_build_object('name', now.data -> 'name') || '{"csp": null, "lead": null, "chair": null, "assignees": []}'
            else '{"name": null, "csp": null, "lead": null, "chair": null, "assignees": []}' end
        from rt.caseload now cross join lateral (
          select data from rt.caseload_history h where h.key = now.key and h.day <= @day and h.recorded <= @known and h.position <= @position
          order by h.day desc, h.position desc limit 1) h
        where h.data is not null
        """;

    private const string Mistakes =
        """
        select now.stream from rt.caseload now cross join lateral (
          select data from rt.caseload_history h where h.key = now.key and h.day <= @day and h.recorded <= @known and h.position <= @position
          order by h.day desc, h.position desc limit 1) h
        where h.data ->> 'stage' in ('Merged', 'EnteredInError')
        """;

    private const string OpenedAgain =
        """
        select now.stream from rt.caseload now cross join lateral (
          select data from rt.caseload_history h where h.key = now.key and h.day <= @day and h.recorded <= @known and h.position <= @position
          order by h.day desc, h.position desc limit 1) h
        where h.data ->> 'reopenedOn' is not null
        """;

    // Of the log, because a figure made again at its position counts as it did then.
    private static readonly string Chosen =
        $"""
        select data from public.mt_events where stream_id = '{PartnershipCard.StreamId}' and type = 'counting_chosen' and seq_id <= @position
        order by version desc limit 1
        """;

    private const string Actions =
        """
        select h.data from rt.action_list now cross join lateral (
          select data from rt.action_list_history h where h.key = now.key and h.day <= @day and h.recorded <= @known and h.position <= @position
          order by h.day desc, h.position desc limit 1) h
        where h.data is not null
        """;

    private static NpgsqlBatchCommand Command(string sql, YearEndQuestion question, DateOnly day, Viewer viewer, long? position)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddWithValue("day", NpgsqlDbType.Date, day);
        command.Parameters.AddWithValue("known", NpgsqlDbType.TimestampTz, question.KnownAt?.EndOfUkDay() ?? DateTimeOffset.MaxValue);
        command.Parameters.AddWithValue("position", NpgsqlDbType.Bigint, position ?? long.MaxValue);
        ReviewVisibility.Bind(command.Parameters, viewer);
        return command;
    }

    private static async Task<List<T>> Read<T>(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(JsonSerializer.Deserialize<T>(reader.GetFieldValue<byte[]>(0), StoreJson.Options)!);
        return rows;
    }

    private static async Task<List<Guid>> Ids(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetGuid(0));
        return ids;
    }
}
