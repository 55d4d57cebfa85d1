using System.Collections.Frozen;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Store;

/// <summary>A fold that cannot bear an item.</summary>
public sealed record ThrowingPage(string Title)
{
    public static ThrowingPage Create(CaseOpened e) => new(e.Title);

    public ThrowingPage Apply(ItemAdded e) => throw new InvalidOperationException($"No {e.Item} here.");
}

public static class ThrowingCases
{
    public static readonly StoreModel Model = new(
        new Dictionary<string, Type> { ["case_opened"] = typeof(CaseOpened), ["item_added"] = typeof(ItemAdded) }.ToFrozenDictionary(),
        new Dictionary<string, Action<System.Text.Json.Nodes.JsonObject>>().ToFrozenDictionary(),
        [new DocumentView<ThrowingPage>("case_page")]);
}
