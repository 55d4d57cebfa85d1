using Npgsql;
using NpgsqlTypes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Sealing;

namespace ReviewTracker.Store.Rebuilding;

/// <summary>Numbers, seals and copies the events of an invented past, a batch at a time; all that stays in memory is one entry per stream.</summary>
internal sealed class PastWriting(StoreModel model, StoreOptions options, KeyRing ring)
{
    private readonly NameDigest _digest = new(options);
    private readonly SealingKeys _sealing = new(options.Random);
    private readonly Dictionary<Guid, Place> _streams = [];
    private readonly List<PastEvent> _events = [];
    private readonly List<(Guid Stream, Place Place)> _started = [];
    private readonly List<KeyAtHand> _minted = [];
    private long _position;
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    internal long Count { get; private set; }

    private sealed class Place(Guid? scope, string? kind, DateTimeOffset created, long version)
    {
        internal Guid Scope => scope ?? throw new InvalidOperationException("A stream from before this load needs the scope of its key with each act.");
        internal string? Kind => kind;
        internal DateTimeOffset Created => created;
        internal long Version { get; set; } = version;
        internal IReadOnlyList<string>? Names { get; set; }
    }

    private sealed record PastEvent(Guid Stream, long Version, DateTimeOffset At, PersonId By, Guid Correlation, string Type, string DotnetType, string Data);

    /// <summary>Goes on where the log ends.</summary>
    internal async Task Continue(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var select = new NpgsqlCommand("select coalesce(max(seq_id), 0) from public.mt_events", connection);
        _position = (long)(await select.ExecuteScalarAsync(cancel))!;
        await using var streams = new NpgsqlCommand("select id, version, created from public.mt_streams", connection);
        await using var reader = await streams.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            _streams[reader.GetGuid(0)] = new Place(null, null, reader.GetFieldValue<DateTimeOffset>(2), reader.GetInt64(1));
    }

    internal async Task Add(PastAct act, CancellationToken cancel)
    {
        if (act.At < _latest) throw new ArgumentException($"Acts come in the order of their times; {act.At:O} is before {_latest:O}.");
        _latest = act.At;
        var (place, correlation) = (PlaceOf(act), options.NewId());
        foreach (var e in act.Events)
        {
            _events.Add(new PastEvent(
                act.Stream, ++place.Version, act.At, act.By, correlation, model.NameOf(e), StoreModel.DotnetNameOf(e), await Sealed(e, act.KeyScope ?? place.Scope, cancel)));
            if (e is IFoundByName found) place.Names = [.. found.Names];
        }
        Count += act.Events.Count;
    }

    internal async Task Copy(NpgsqlConnection connection, CancellationToken cancel)
    {
        await Copy(connection, "rt.keys (id, scope, wrapped)", _minted, Key, cancel);
        await Copy(connection, "public.mt_streams (id, type, version, timestamp, created)", _started, Stream, cancel);
        await Copy(connection,
            "public.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, correlation_id, user_name)",
            _events, Event, cancel);
    }

    internal async Task Finish(NpgsqlConnection connection, CancellationToken cancel)
    {
        var found = _streams.Where(s => s.Value.Names is not null).ToList();
        await using (var forget = new NpgsqlCommand("delete from rt.name_lookup where stream = any($1)", connection))
        {
            forget.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. found.Select(s => s.Key)] });
            await forget.ExecuteNonQueryAsync(cancel);
        }
        var names = found.SelectMany(s => s.Value.Names!.Select(_digest.Of).DistinctBy(Convert.ToHexString), (s, digest) => (s.Key, s.Value.Scope, digest)).ToList();
        await Copy(connection, "rt.name_lookup (digest, stream, scope)", names, Name, cancel);
        await ShadowTables.Run(connection,
            """
            update public.mt_streams s set version = e.version, timestamp = e.timestamp
            from (select distinct on (stream_id) stream_id, version, timestamp from public.mt_events order by stream_id, version desc) e
            where e.stream_id = s.id and s.version <> e.version
            """, cancel);
        await ShadowTables.Run(connection, $"select setval('public.mt_events_sequence', {Math.Max(_position, 1)}, {(_position > 0 ? "true" : "false")})", cancel);
        await ShadowTables.Run(connection, "select rt.extend_chain()", cancel);
    }

    private Place PlaceOf(PastAct act)
    {
        if (_streams.TryGetValue(act.Stream, out var place)) return place;
        var opening = act.Events[0];
        place = new Place(act.KeyScope ?? (opening as IKeyedBy)?.KeyScope ?? act.Stream, StoreModel.KindOf(opening), act.At.ToUniversalTime(), 0);
        _started.Add((act.Stream, place));
        return _streams[act.Stream] = place;
    }

    private async Task<string> Sealed(object e, Guid scope, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return _sealing.Write(e, scope);
            }
            catch (KeyWantedException wanted)
            {
                var key = await ring.For(wanted.Scope, fresh: false, cancel);
                if (key.NewlyWrapped is not null) _minted.Add(key);
                _sealing.Add(key.Key);
            }
        }
    }

    private static async Task Copy<T>(
        NpgsqlConnection connection, string into, List<T> rows, Func<NpgsqlBinaryImporter, T, CancellationToken, Task> write, CancellationToken cancel)
    {
        if (rows.Count == 0) return;
        await using var importer = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)", cancel);
        importer.Timeout = Timeout.InfiniteTimeSpan;
        foreach (var row in rows)
        {
            await importer.StartRowAsync(cancel);
            await write(importer, row, cancel);
        }
        await importer.CompleteAsync(cancel);
        rows.Clear();
    }

    private static async Task Key(NpgsqlBinaryImporter to, KeyAtHand key, CancellationToken cancel)
    {
        await to.WriteAsync(key.Key.Id, NpgsqlDbType.Uuid, cancel);
        await to.WriteAsync(key.Key.Scope, NpgsqlDbType.Uuid, cancel);
        await to.WriteAsync(key.NewlyWrapped!, NpgsqlDbType.Bytea, cancel);
    }

    private static async Task Stream(NpgsqlBinaryImporter to, (Guid Id, Place Place) stream, CancellationToken cancel)
    {
        await to.WriteAsync(stream.Id, NpgsqlDbType.Uuid, cancel);
        if (stream.Place.Kind is null) await to.WriteNullAsync(cancel);
        else await to.WriteAsync(stream.Place.Kind, NpgsqlDbType.Varchar, cancel);
        await to.WriteAsync(stream.Place.Version, NpgsqlDbType.Bigint, cancel);
        await to.WriteAsync(stream.Place.Created, NpgsqlDbType.TimestampTz, cancel);
        await to.WriteAsync(stream.Place.Created, NpgsqlDbType.TimestampTz, cancel);
    }

    private async Task Event(NpgsqlBinaryImporter to, PastEvent e, CancellationToken cancel)
    {
        await to.WriteAsync(++_position, NpgsqlDbType.Bigint, cancel);
        await to.WriteAsync(options.NewId(), NpgsqlDbType.Uuid, cancel);
        await to.WriteAsync(e.Stream, NpgsqlDbType.Uuid, cancel);
        await to.WriteAsync(e.Version, NpgsqlDbType.Bigint, cancel);
        await to.WriteAsync(e.Data, NpgsqlDbType.Jsonb, cancel);
        await to.WriteAsync(e.Type, NpgsqlDbType.Varchar, cancel);
        await to.WriteAsync(e.At.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancel);
        await to.WriteAsync(e.DotnetType, NpgsqlDbType.Varchar, cancel);
        await to.WriteAsync($"{e.Correlation}", NpgsqlDbType.Varchar, cancel);
        await to.WriteAsync($"{e.By}", NpgsqlDbType.Varchar, cancel);
    }

    private static async Task Name(NpgsqlBinaryImporter to, (Guid Stream, Guid Scope, byte[] Digest) name, CancellationToken cancel)
    {
        await to.WriteAsync(name.Digest, NpgsqlDbType.Bytea, cancel);
        await to.WriteAsync(name.Stream, NpgsqlDbType.Uuid, cancel);
        await to.WriteAsync(name.Scope, NpgsqlDbType.Uuid, cancel);
    }
}
