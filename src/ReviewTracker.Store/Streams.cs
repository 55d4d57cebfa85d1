using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Log;

namespace ReviewTracker.Store;

/// <summary>The event log: read, folded, appended to.</summary>
public sealed class Streams
{
    private const int Attempts = 20;

    private readonly EventReader _events;
    private readonly Appends _appends;
    private readonly Commands _commands;

    internal Streams(EventReader events, Appends appends, Commands commands) =>
        (_events, _appends, _commands) = (events, appends, commands);

    /// <summary>The state now, folded from the log; null when there is no such stream.</summary>
    public async Task<Loaded<T>?> Load<T>(Guid stream, CancellationToken cancel) where T : class
    {
        var events = await _events.Stream(stream, cancel);
        return Fold.Of<T>(events) is { } state ? new Loaded<T>(state, events[^1].Version) : null;
    }

    /// <summary>The state as at a version, position, time or business day; null when it had not begun.</summary>
    public async Task<T?> LoadAt<T>(Guid stream, AsAt at, CancellationToken cancel) where T : class =>
        Fold.Of<T>(await Read(stream, at, cancel));

    /// <summary>The stream's events in order, with their envelopes.</summary>
    public async Task<IReadOnlyList<Recorded>> Read(Guid stream, AsAt at, CancellationToken cancel)
    {
        var events = await _events.Stream(stream, cancel);
        return at.IsNow ? events : [.. events.Where(at.Includes)];
    }

    /// <summary>Starts a stream; a second start of the same stream is a conflict, the same command again its first result.</summary>
    public Task<Appended> Start(Guid stream, Act act, IReadOnlyList<object> events, CancellationToken cancel) =>
        Append(act, [new StreamWrite(stream, 0, events)], [], cancel);

    /// <summary>
    /// Loads, decides, appends. <paramref name="handle"/> gives one event, several, or none, or throws a refusal. A stream
    /// that moved since <paramref name="version"/> is decided anew when nothing since touches the same part; else
    /// <see cref="StreamMovedOnException"/>. The same command again answers with its first result.
    /// </summary>
    public async Task<Appended> Change<T>(Guid stream, long version, Act act, Func<T, object> handle, CancellationToken cancel)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var events = await _events.Stream(stream, cancel);
            if (events.Count == 0) throw new StreamMissingException(stream);
            var since = Since(events, version);
            if (since.Count > 0 && await _commands.Find(act.Command, cancel) is { } first) return first;

            var decided = Decide(stream, events, since, handle);
            if (decided.Count == 0) return new Appended(new Dictionary<Guid, long> { [stream] = events[^1].Version }, events[^1].Position, false);
            if (Parts.Overlap(since, decided)) throw new StreamMovedOnException(stream, since);
            try
            {
                return await _appends.Write(act, [Draft.Of(new StreamWrite(stream, version, decided), events)], [], cancel);
            }
            catch (NotWrittenException e) when (e.Why is NotWritten.Repeated)
            {
                if (await _commands.Find(act.Command, cancel) is { } repeated) return repeated;
            }
            catch (NotWrittenException e) when (e.Why is NotWritten.StreamMoved && attempt < Attempts)
            {
                // Somebody was faster; what came since is read and the decision taken anew.
            }
        }
    }

    /// <summary>Several streams in one transaction: all of it or nothing.</summary>
    public async Task<Appended> Append(
        Act act, IReadOnlyList<StreamWrite> writes, IReadOnlyList<StreamStands> stand, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _appends.Write(act, await Drafts(writes, reread: attempt > 1, cancel), stand, cancel);
            }
            catch (NotWrittenException e) when (e.Why is NotWritten.Repeated)
            {
                if (await _commands.Find(act.Command, cancel) is { } first) return first;
            }
            catch (NotWrittenException e) when (e.Why is NotWritten.AssertedStreamMoved)
            {
                var asserted = stand.First(s => s.Stream == e.Stream);
                throw new StreamMovedOnException(asserted.Stream, Since(await _events.Stream(asserted.Stream, cancel), asserted.Version));
            }
            catch (NotWrittenException e) when (e.Why is NotWritten.StreamMoved && attempt < Attempts)
            {
                // What came since is read; untouched parts let the write through.
            }
            catch (StreamMovedOnException)
            {
                if (await _commands.Find(act.Command, cancel) is { } first) return first;
                throw;
            }
        }
    }

    private async Task<IReadOnlyList<Draft>> Drafts(IReadOnlyList<StreamWrite> writes, bool reread, CancellationToken cancel)
    {
        var drafts = new List<Draft>();
        foreach (var write in writes)
        {
            // A new stream is not read first: its start finds out by itself when somebody has started it.
            var events = write.Version == 0 && !reread ? [] : await _events.Stream(write.Stream, cancel);
            if (events.Count == 0 && write.Version > 0) throw new StreamMissingException(write.Stream);
            var since = Since(events, write.Version);
            if (Parts.Overlap(since, write.Events)) throw new StreamMovedOnException(write.Stream, since);
            drafts.Add(Draft.Of(write, events));
        }
        return drafts;
    }

    /// <summary>A refusal on a state the person had not seen is a conflict: somebody else brought it about.</summary>
    private static IReadOnlyList<object> Decide<T>(
        Guid stream, IReadOnlyList<Recorded> events, List<Recorded> since, Func<T, object> handle) where T : class
    {
        var state = Fold.Of<T>(events) ?? throw new StreamMissingException(stream);
        try
        {
            return handle(state) is var result && result is IEnumerable<object> several ? [.. several] : [result];
        }
        catch (RefusedException) when (since.Count > 0)
        {
            throw new StreamMovedOnException(stream, since);
        }
    }

    private static List<Recorded> Since(IReadOnlyList<Recorded> events, long version) =>
        [.. events.Where(e => e.Version > version)];
}
