namespace ReviewTracker.Domain.Kernel;

/// <summary>One event as it stands in the log: the fact, and who recorded it when. Marten's <c>IEvent</c>.</summary>
/// <param name="Data">The event itself, one of the records named in <c>EventTypes</c>.</param>
/// <param name="Version">Place in its stream, from 1 without holes.</param>
/// <param name="Position">Place in the whole log; position order is commit order.</param>
/// <param name="At">The server's clock when it was recorded, UTC.</param>
/// <param name="By">Who recorded it (not: who decided it).</param>
/// <param name="Correlation">The command that caused it; the same for every event of one act.</param>
/// <param name="Reason">Why it was recorded, where a reason was asked for; sealed.</param>
public sealed record Recorded(
    object Data, Guid StreamId, long Version, long Position, DateTimeOffset At,
    PersonId? By = null, Guid? Correlation = null, Narrative? Reason = null)
{
    /// <summary>The business day this fact belongs to: its own date, else the UK day it was recorded.</summary>
    public DateOnly Day => Data is IDated dated ? dated.Day : At.UkDate();
}

/// <summary>A typed look at one event with its envelope, for views that show who and when.</summary>
public sealed record Recorded<T>(Recorded Envelope)
{
    public T Data => (T)Envelope.Data;
}

/// <summary>An event that belongs to a business day of its own; "as it was on" uses it.</summary>
public interface IDated
{
    DateOnly Day { get; }

    /// <summary>Further days on which this fact alters what is true (a correction that moves a date to a later day).</summary>
    IEnumerable<DateOnly> FurtherDays => [];
}

/// <summary>
/// An event that touches one part of its stream only ("{action}/{agency}"). Two writers whose parts do not overlap
/// do not collide. A part that is the beginning of another overlaps it; the empty part overlaps everything.
/// </summary>
public interface ITouchesPart
{
    string Part { get; }

    /// <summary>It stands aside from what else happens in the stream: only what stands aside too can be in its way.</summary>
    bool Aside => false;
}

/// <summary>An event after which its stream is found by these names (plain, before sealing); earlier names of the stream are dropped.</summary>
public interface IFoundByName
{
    IEnumerable<string> Names { get; }
}

/// <summary>An opening event or a state whose sealed texts lie under another scope's key than the stream's own.</summary>
public interface IKeyedBy
{
    /// <summary>The scope of the key: a review's id, for the review and everything recommended in it.</summary>
    Guid KeyScope { get; }
}
