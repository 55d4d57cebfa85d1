using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewTracker.Domain;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Store;

/// <summary>What the store is told about the domain: event names, old shapes, views.</summary>
public sealed class StoreModel(
    FrozenDictionary<string, Type> events, FrozenDictionary<string, Action<JsonObject>> upcasters, IReadOnlyList<StoredView> views)
{
    private static readonly ConcurrentDictionary<Type, string?> s_kinds = new();
    private static readonly ConcurrentDictionary<Type, string> s_dotnetNames = new();
    private static readonly Regex s_wordBorder = new(@"(\p{Ll})(\P{Ll})");

    private readonly FrozenDictionary<Type, string> _names = events.ToFrozenDictionary(e => e.Value, e => e.Key);
    private readonly FrozenDictionary<StoredView, int> _order = views.Index().ToFrozenDictionary(v => v.Item, v => v.Index);
    private readonly ConcurrentDictionary<Type, IReadOnlyList<StoredView>> _viewsOf = new();

    /// <summary>The product's own.</summary>
    public static StoreModel ReviewTracker { get; } = new(EventTypes.ByName, EventTypes.Upcasters, StoredViews.All)
    {
        Visible = viewer => $"exists (select from rt.caseload c where c.stream = n.stream and {ReviewVisibility.OfReviews(viewer, "c")})",
    };

    public IReadOnlyList<StoredView> Views => views;

    /// <summary>Which streams somebody may know of when one is found by name: a condition over <c>n.stream</c> with the parameters of <see cref="ReviewVisibility"/>.</summary>
    public Func<Viewer, string> Visible { get; init; } = _ => Sql.Never;

    public FrozenDictionary<string, Action<JsonObject>> Upcasters => upcasters;

    public string NameOf(object e) => _names.GetValueOrDefault(e.GetType())
        ?? throw new InvalidOperationException($"{e.GetType().Name} has no stored name in EventTypes.");

    public Type? TypeOf(string name) => events.GetValueOrDefault(name);

    /// <summary>The views a stream that opened with this event feeds: those whose fold begins with it.</summary>
    public IReadOnlyList<StoredView> ViewsOf(object opening) =>
        _viewsOf.GetOrAdd(opening.GetType(), type => [.. views.Where(view => Begins(view.State, type))]);

    /// <summary>The place of the view's table in the one order in which tables are locked.</summary>
    internal int OrderOf(StoredView view) => _order[view];

    /// <summary>The view that keeps this record.</summary>
    public StoredView ViewOf<T>() where T : class => views.FirstOrDefault(view => view.State == typeof(T) && view is DocumentView<T>)
        ?? throw new InvalidOperationException($"{typeof(T).Name} is not a stored document.");

    /// <summary>Marten's alias of the aggregate a stream is of, where a class of that name stands beside its events.</summary>
    internal static string? KindOf(object opening) => s_kinds.GetOrAdd(opening.GetType(), static type =>
    {
        if (type.BaseType is not { } family || !family.Name.EndsWith("Event", StringComparison.Ordinal)) return null;
        var name = family.Name[..^"Event".Length];
        return family.Assembly.GetType($"{family.Namespace}.{name}") is null
            ? null
            : s_wordBorder.Replace(name, "$1_$2").ToLowerInvariant();
    });

    /// <summary>"Namespace.Type, Assembly", as Marten writes it.</summary>
    internal static string DotnetNameOf(object e) =>
        s_dotnetNames.GetOrAdd(e.GetType(), static type => $"{type.FullName}, {type.Assembly.GetName().Name}");

    private static bool Begins(Type state, Type opening) =>
        state.GetMethod("Create", [opening]) is not null
        || state.GetMethod("Create", [typeof(Recorded<>).MakeGenericType(opening)]) is not null;
}
