using System.Text.Json;
using Npgsql;
using ReviewTracker.Domain;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Benchmarks.Writing;

/// <summary>The other side: select the events, read their JSON, fold, decide by the same handler, write one batch.</summary>
internal sealed class RawChanges(NpgsqlDataSource db, RawWrite sample)
{
    private const string Select =
        "select stream_id, version, seq_id, timestamp, type, data, user_name, correlation_id from public.mt_events where stream_id = $1 order by version";

    private readonly RawAppends _appends = new(db);

    /// <param name="serialise">Also fold and serialise the view; else its text is ready beforehand.</param>
    internal async Task Change(Guid stream, bool serialise)
    {
        var events = await Read(stream);
        var decided = RecordDecisionHandler.Handle(Invented.Decision(), Fold.Of<Meeting>(events)!);
        await _appends.Write(serialise ? Serialised(stream, events, decided) : sample with { Stream = stream });
    }

    private async Task<List<Recorded>> Read(Guid stream)
    {
        await using var select = db.CreateCommand(Select);
        select.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = stream });
        await using var row = await select.ExecuteReaderAsync();
        var events = new List<Recorded>();
        while (await row.ReadAsync())
        {
            var data = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(5), EventTypes.ByName[row.GetString(4)], StoreJson.Options)!;
            events.Add(new Recorded(
                data, row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<DateTimeOffset>(3),
                new PersonId(Guid.Parse(row.GetString(6))), Guid.Parse(row.GetString(7))));
        }
        return events;
    }

    private RawWrite Serialised(Guid stream, List<Recorded> events, DecisionRecorded decided)
    {
        var added = events[^1] with { Data = decided, Version = events.Count + 1 };
        var record = Fold.Of<MeetingRecord>(events.Append(added))!;
        return sample with
        {
            Stream = stream, Event = JsonSerializer.Serialize(decided, StoreJson.Options),
            Views = [sample.Views[0] with { Data = JsonSerializer.Serialize(record, StoreJson.Options) }],
        };
    }
}
