using System.Collections.Immutable;

namespace ReviewTracker.Domain.Kernel;

/// <summary>
/// A view the Store keeps folded in the append transaction and can rebuild at will. It belongs to exactly one stream;
/// <c>Name</c> is its table. Its fold must not use <see cref="Recorded.Position"/>: it runs before the position is drawn.
/// </summary>
public abstract record StoredView(string Name)
{
    /// <summary>The record that is folded.</summary>
    public abstract Type State { get; }

    /// <summary>Whether every change is kept with its day, so that the list can be asked as at any date.</summary>
    public virtual bool KeepsHistory => false;

    /// <summary>One step of the fold; null until the stream has opened.</summary>
    public abstract object? Step(object? state, Recorded e);

    /// <summary>
    /// What is kept of one stream in this state: for a document one row keyed by the stream, for a list any number.
    /// <c>day</c> is the last business day among the events.
    /// </summary>
    public abstract ImmutableList<StoredRow> Kept(object? state, Guid stream, DateOnly day);

    /// <summary>What is kept of one stream after these events; empty when the stream is of another kind.</summary>
    public ImmutableList<StoredRow> Rows(IEnumerable<Recorded> events, DateOnly day)
    {
        var (state, stream) = ((object?)null, Guid.Empty);
        foreach (var e in events) (state, stream) = (Step(state, e), e.StreamId);
        return Kept(state, stream, day);
    }
}

/// <summary>One row of a stored view.</summary>
/// <param name="Key">Unique in the view: the stream's id for a document, a list's own key otherwise.</param>
public sealed record StoredRow(string Key, object Data);

/// <summary>A document: the fold itself, one JSON row per stream.</summary>
public sealed record DocumentView<T>(string Name) : StoredView(Name) where T : class
{
    public override Type State => typeof(T);

    public override object? Step(object? state, Recorded e) => Fold.Step((T?)state, e);

    public override ImmutableList<StoredRow> Kept(object? state, Guid stream, DateOnly day) =>
        state is null ? [] : [new StoredRow(stream.ToString(), state)];
}

/// <summary>
/// A list: rows worked out of a fold, with a history row per change, so that the list can be asked as at any date.
/// Rows hold dates, never "late" or a colour: those are asked with today.
/// </summary>
public sealed record ListView<T, TRow>(string Name, Func<T, DateOnly, IEnumerable<(string Key, TRow Row)>> RowsOf)
    : StoredView(Name) where T : class where TRow : notnull
{
    public override Type State => typeof(T);

    public override bool KeepsHistory => true;

    public override object? Step(object? state, Recorded e) => Fold.Step((T?)state, e);

    public override ImmutableList<StoredRow> Kept(object? state, Guid stream, DateOnly day) =>
        state is T opened ? [.. RowsOf(opened, day).Select(r => new StoredRow(r.Key, r.Row))] : [];
}
