using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

public abstract record CaseEvent;

public sealed record CaseOpened(string Title, DateOnly On, Narrative? Story, Guid? KeyedBy = null) : CaseEvent, IDated, IKeyedBy, IFoundByName
{
    DateOnly IDated.Day => On;
    Guid IKeyedBy.KeyScope => KeyedBy ?? Guid.Empty;
    IEnumerable<string> IFoundByName.Names => [Title];
}

public sealed record ItemAdded(string Item, int Amount, DateOnly On) : CaseEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => Item;
}

public sealed record ItemDropped(string Item, DateOnly On) : CaseEvent, IDated, ITouchesPart
{
    DateOnly IDated.Day => On;
    string ITouchesPart.Part => Item;
}

/// <summary>Moves what was dated for one day to another.</summary>
public sealed record ItemRedated(string Item, DateOnly WasOn, DateOnly On) : CaseEvent, IDated
{
    DateOnly IDated.Day => On < WasOn ? On : WasOn;
    IEnumerable<DateOnly> IDated.FurtherDays => [WasOn, On];
}

public sealed record CaseRenamed(string Title, Narrative Why) : CaseEvent, IFoundByName
{
    IEnumerable<string> IFoundByName.Names => [Title];
}

/// <summary>Another kind of stream, which feeds no view of cases.</summary>
public sealed record OtherOpened(int Number) : CaseEvent;

public sealed record CasePage(string Title, Narrative? Story, ImmutableSortedDictionary<string, CasePage.Item> Items, PersonId? LastBy, DateTimeOffset LastAt)
{
    public sealed record Item(int Amount, DateOnly On);

    public static CasePage Create(Recorded<CaseOpened> e) =>
        new(e.Data.Title, e.Data.Story, ImmutableSortedDictionary.Create<string, Item>(StringComparer.Ordinal), e.Envelope.By, e.Envelope.At);

    public CasePage Apply(Recorded<ItemAdded> e) => Stamped(e.Envelope) with { Items = Items.SetItem(e.Data.Item, new(e.Data.Amount, e.Data.On)) };

    public CasePage Apply(Recorded<ItemDropped> e) => Stamped(e.Envelope) with { Items = Items.Remove(e.Data.Item) };

    public CasePage Apply(Recorded<ItemRedated> e) =>
        Items.TryGetValue(e.Data.Item, out var item)
            ? Stamped(e.Envelope) with { Items = Items.SetItem(e.Data.Item, item with { On = e.Data.On }) }
            : this;

    public CasePage Apply(Recorded<CaseRenamed> e) => Stamped(e.Envelope) with { Title = e.Data.Title };

    private CasePage Stamped(Recorded e) => this with { LastBy = e.By, LastAt = e.At };
}

public sealed record CaseItem(Guid Case, string Item, int Amount, DateOnly On);

/// <summary>A small domain of its own, with a document, a list and every trait an event can have.</summary>
public static class Cases
{
    public const string Tables =
        """
        create table rt.case_page (key text primary key, stream uuid not null, version bigint not null, data jsonb not null);
        create table rt.case_item (
          key text primary key, stream uuid not null, version bigint not null, data jsonb not null,
          amount int generated always as ((data ->> 'amount')::int) stored,
          day date generated always as (rt.iso_date(data ->> 'on')) stored);
        create index case_item_amount on rt.case_item (amount);
        create table rt.case_item_history (
          key text, stream uuid, day date, position bigint, recorded timestamptz, data jsonb,
          primary key (key, day, position));
        """;

    public static StoreModel Model(params (string Name, Action<JsonObject> Upcast)[] upcasters) => new(
        new Dictionary<string, Type>
        {
            ["case_opened"] = typeof(CaseOpened), ["item_added"] = typeof(ItemAdded), ["item_dropped"] = typeof(ItemDropped),
            ["item_redated"] = typeof(ItemRedated), ["case_renamed"] = typeof(CaseRenamed), ["other_opened"] = typeof(OtherOpened),
        }.ToFrozenDictionary(),
        upcasters.ToFrozenDictionary(u => u.Name, u => u.Upcast),
        [
            new DocumentView<CasePage>("case_page"),
            new ListView<CasePage, CaseItem>("case_item", (page, _) => page.Items.Select(i =>
                ($"{page.Title}/{i.Key}", new CaseItem(Guid.Empty, i.Key, i.Value.Amount, i.Value.On)))),
        ])
    {
        // The small domain has nothing to hide.
        Visible = _ => "true",
    };

    public static DateOnly Day(int day) => new DateOnly(2026, 1, 1).AddDays(day);

    public static IReadOnlyList<object> Opening(string title = "Alder", string? story = null, Guid? keyedBy = null) =>
        [new CaseOpened(title, Day(0), Narrative.Of(story), keyedBy)];
}
