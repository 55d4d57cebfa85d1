namespace ReviewTracker.Benchmarks.Writing;

/// <summary>Many streams like one model, each put back to its 50 events after it was changed.</summary>
internal sealed class Meetings
{
    private readonly FreshDatabase _database;
    private readonly Guid _model;

    private Meetings(FreshDatabase database, Guid model, IReadOnlyList<Guid> ids) => (_database, _model, Ids) = (database, model, ids);

    internal IReadOnlyList<Guid> Ids { get; }

    internal static async Task<Meetings> Of(FreshDatabase database, Guid model, int many)
    {
        var ids = Enumerable.Range(0, many).Select(_ => Guid.NewGuid()).ToArray();
        await database.Run("create table public.model as select * from rt.meeting_record where stream = $1", model);
        await database.Run(
            """
            insert into public.mt_streams (id, type, version, timestamp, created)
            select n, s.type, s.version, s.timestamp, s.created from unnest($2::uuid[]) n, public.mt_streams s where s.id = $1
            """, model, ids);
        await database.Run(
            """
            insert into public.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, causation_id, user_name)
            select nextval('public.mt_events_sequence'), gen_random_uuid(), n, e.version, replace(e.data::text, $1::text, n::text)::jsonb,
              e.type, e.timestamp, e.mt_dotnet_type, e.correlation_id, e.causation_id, e.user_name
            from unnest($2::uuid[]) n, public.mt_events e where e.stream_id = $1 order by n, e.version
            """, model, ids);
        await database.Run(
            """
            insert into rt.meeting_record (key, stream, version, data)
            select n::text, n, m.version, replace(m.data::text, $1::text, n::text)::jsonb from unnest($2::uuid[]) n, public.model m where m.stream = $1
            """, model, ids);
        await database.Run("vacuum analyze");
        return new Meetings(database, model, ids);
    }

    internal async Task Reset()
    {
        await _database.Run("delete from public.mt_events where version > 50");
        await _database.Run(
            """
            update rt.meeting_record r set version = m.version, data = replace(m.data::text, $1::text, r.key)::jsonb
            from public.model m where r.version > 50
            """, _model);
        await _database.Run("update public.mt_streams set version = 50 where version > 50");
        await _database.Run("vacuum public.mt_events, public.mt_streams, rt.meeting_record");
    }
}
