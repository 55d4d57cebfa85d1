using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store;

/// <summary>The event log: read, folded, appended to.</summary>
public sealed class Streams
{
    /// <summary>The state now, folded from the log; null when there is no such stream.</summary>
    public Task<Loaded<T>?> Load<T>(Guid stream, CancellationToken cancel) where T : class => throw new NotImplementedException();

    /// <summary>The state as at a version, position, time or business day; null when it had not begun.</summary>
    public Task<T?> LoadAt<T>(Guid stream, AsAt at, CancellationToken cancel) where T : class => throw new NotImplementedException();

    /// <summary>The stream's events in order, with their envelopes.</summary>
    public Task<IReadOnlyList<Recorded>> Read(Guid stream, AsAt at, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Starts a stream; a second start of the same stream is a conflict, the same command again its first result.</summary>
    public Task<Appended> Start(Guid stream, Act act, IReadOnlyList<object> events, CancellationToken cancel) =>
        throw new NotImplementedException();

    /// <summary>
    /// Loads, decides, appends. <paramref name="handle"/> gives one event, several, or none, or throws a refusal. A stream
    /// that moved since <paramref name="version"/> is decided anew when nothing since touches the same part; else
    /// <see cref="StreamMovedOnException"/>. The same command again answers with its first result.
    /// </summary>
    public Task<Appended> Change<T>(Guid stream, long version, Act act, Func<T, object> handle, CancellationToken cancel)
        where T : class => throw new NotImplementedException();

    /// <summary>Several streams in one transaction: all of it or nothing.</summary>
    public Task<Appended> Append(
        Act act, IReadOnlyList<StreamWrite> writes, IReadOnlyList<StreamStands> stand, CancellationToken cancel) =>
        throw new NotImplementedException();
}
