using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store;

/// <summary>One act of one person: what is written about every event it causes.</summary>
/// <param name="By">Who recorded it.</param>
/// <param name="Command">Minted when the form was shown; the same command twice is one event.</param>
/// <param name="Reason">Why, where a reason was asked for; sealed.</param>
/// <param name="Correlation">Joins several commands of one act; the command itself when null.</param>
/// <param name="Beside">What is written beside the log in the same transaction.</param>
public sealed record Act(
    PersonId By, Guid Command, Narrative? Reason = null, Guid? Correlation = null, IReadOnlyList<Beside>? Beside = null);

/// <summary>State as of a version; the version goes out with the form and comes back with the post.</summary>
public sealed record Loaded<T>(T State, long Version);

/// <summary>What one stream gets in an append. Version 0 starts the stream.</summary>
/// <param name="Version">The version the writer saw.</param>
/// <param name="KeyScope">Whose key seals its texts; null: the opening event says (<see cref="IKeyedBy"/>), else the stream itself.</param>
public sealed record StreamWrite(Guid Stream, long Version, IReadOnlyList<object> Events, Guid? KeyScope = null);

/// <summary>Another stream the decision was read from: the append only holds while it still stands there.</summary>
public sealed record StreamStands(Guid Stream, long Version);

/// <summary>What an append wrote, or had written before when the command is repeated.</summary>
/// <param name="Versions">The version of each stream after the append.</param>
/// <param name="Repeated">The same command had been carried out already; nothing was written now.</param>
public sealed record Appended(IReadOnlyDictionary<Guid, long> Versions, long Position, bool Repeated);

/// <summary>Somebody else moved the stream in a way that touches what is being changed.</summary>
/// <param name="since">What happened since the version the writer saw, oldest first.</param>
public sealed class StreamMovedOnException(Guid stream, IReadOnlyList<Recorded> since)
    : Exception($"Stream {stream} has moved on since it was read.")
{
    public Guid Stream => stream;
    public IReadOnlyList<Recorded> Since => since;
}

/// <summary>There is no such stream.</summary>
public sealed class StreamMissingException(Guid stream) : Exception($"There is no stream {stream}.")
{
    public Guid Stream => stream;
}
