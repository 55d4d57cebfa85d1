using System.Text.Json;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Log;

/// <summary>A row's content on a day; null data: the row is gone.</summary>
internal sealed record HistoryRow(string Key, DateOnly Day, long Version, string? Data);

/// <summary>
/// One view of one stream, folded event by event: its rows now, and what each event changes on its own business day and
/// on every later day the stream already knows.
/// </summary>
internal sealed class StreamFold(StoredView view, Guid stream)
{
    private static readonly Dictionary<string, string> s_none = [];

    private readonly List<Recorded> _events = [];
    private readonly SortedSet<DateOnly> _days = [];
    private object? _state;
    private DateOnly _latest;
    private (DateOnly Day, IReadOnlyDictionary<string, string> Rows)? _last;

    internal StoredView View => view;

    internal Guid Stream => stream;

    internal long Version => _events.Count == 0 ? 0 : _events[^1].Version;

    /// <summary>The rows after the last event, as JSON by key.</summary>
    internal IReadOnlyDictionary<string, string> Rows => _days.Count == 0 ? s_none : On(_days.Max);

    internal void Add(Recorded e)
    {
        // Live and rebuilt must agree, and the live fold runs before the position is drawn.
        var known = e.Position == 0 ? e : e with { Position = 0 };
        _events.Add(known);
        _days.UnionWith(DaysOf(e));
        _state = view.Step(_state, known);
        _latest = e.Day > _latest ? e.Day : _latest;
        _last = null;
    }

    /// <summary>Adds the event and says which answers it changes.</summary>
    internal IReadOnlyList<HistoryRow> AddWithHistory(Recorded e)
    {
        var days = DaysOf(e);
        var before = Affected(days).ToDictionary(day => day, Answer);
        Add(e);

        var changes = new List<HistoryRow>();
        IReadOnlyDictionary<string, string>? previous = null;
        foreach (var (day, (asked, known)) in before.OrderBy(pair => pair.Key))
        {
            var rows = On(day);
            changes.AddRange(Differences(known || previous is null ? asked : previous, rows, day, e.Version));
            previous = rows;
        }
        return changes;
    }

    private static SortedSet<DateOnly> DaysOf(Recorded e) =>
        e.Data is IDated dated ? [e.Day, .. dated.FurtherDays] : [e.Day];

    private IEnumerable<DateOnly> Affected(SortedSet<DateOnly> days) =>
        days.Union(_days.Count > 0 && _days.Max >= days.Min ? _days.GetViewBetween(days.Min, _days.Max) : []);

    /// <summary>What would be answered for this day, and whether the day is one the stream knows.</summary>
    private (IReadOnlyDictionary<string, string> Rows, bool Known) Answer(DateOnly day)
    {
        if (_days.Count == 0 || day < _days.Min) return (s_none, false);
        var latest = _days.GetViewBetween(_days.Min, day).Max;
        return (On(latest), latest == day);
    }

    private IReadOnlyDictionary<string, string> On(DateOnly day)
    {
        if (_last is { } last && last.Day == day) return last.Rows;
        var state = day >= _latest ? _state : Fold(day);
        var rows = view.Kept(state, stream, day).ToDictionary(row => row.Key, row => Json(row.Data));
        if (day >= _latest) _last = (day, rows);
        return rows;
    }

    private object? Fold(DateOnly day) =>
        _events.Where(e => e.Day <= day).Aggregate((object?)null, view.Step);

    private static IEnumerable<HistoryRow> Differences(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, DateOnly day, long version)
    {
        foreach (var (key, data) in after)
            if (before.GetValueOrDefault(key) != data) yield return new HistoryRow(key, day, version, data);
        foreach (var key in before.Keys)
            if (!after.ContainsKey(key)) yield return new HistoryRow(key, day, version, null);
    }

    private static string Json(object row) => JsonSerializer.Serialize(row, row.GetType(), StoreJson.Options);
}
