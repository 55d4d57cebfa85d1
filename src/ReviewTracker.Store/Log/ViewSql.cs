using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Log;

/// <summary>
/// The statements of one view, fixed texts so that the server prepares them once. Only the plain columns are written;
/// what a table derives from them is its own affair.
/// </summary>
internal sealed class ViewSql(StoredView view)
{
    /// <summary>$1 stream, $2 version, $3 key, $4 data.</summary>
    internal string UpsertOne { get; } = Upsert(view, "values ($3, $1, $2, $4)");

    /// <summary>$1 stream, $2 version, $3 keys, $4 data.</summary>
    internal string UpsertMany { get; } = Upsert(view, "select k, $1, $2, d from unnest($3, $4) as r (k, d)");

    /// <summary>$1 keys.</summary>
    internal string Remove { get; } = $"delete from rt.{view.Name} where key = any($1)";

    /// <summary>$1 stream, $2 keys, $3 days, $4 versions, $5 data.</summary>
    internal string History { get; } =
        $"""
        insert into rt.{view.Name}_history (key, stream, day, position, recorded, data)
        select k, $1, d, e.seq_id, e.timestamp, r.data
        from unnest($2, $3, $4, $5) as r (k, d, v, data)
        join public.mt_events e on e.stream_id = $1 and e.version = r.v
        """;

    private static string Upsert(StoredView view, string rows) =>
        $"""
        insert into rt.{view.Name} (key, stream, version, data) {rows}
        on conflict (key) do update set stream = excluded.stream, version = excluded.version, data = excluded.data
        """;
}
