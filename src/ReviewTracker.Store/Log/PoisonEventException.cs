namespace ReviewTracker.Store.Log;

/// <summary>An event that cannot be read or folded. Whoever meets it stops and says so; nothing skips it.</summary>
public sealed class PoisonEventException(long position, Guid stream, string type, Exception cause)
    : Exception($"Event {position} ({type}) of stream {stream} cannot be read: {cause.Message}", cause)
{
    public long Position => position;
    public Guid Stream => stream;
}
