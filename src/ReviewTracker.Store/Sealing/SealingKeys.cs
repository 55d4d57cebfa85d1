using System.Text.Json;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store.Sealing;

/// <summary>A text is to be sealed under a scope whose key has not been fetched yet.</summary>
internal sealed class KeyWantedException(Guid scope) : Exception
{
    internal Guid Scope => scope;
}

/// <summary>The keys one append seals under. Serializing is synchronous, so the scope at hand belongs to the thread.</summary>
internal sealed class SealingKeys(RandomFill random)
{
    [ThreadStatic] private static (SealingKeys Keys, Guid Scope)? s_current;

    private readonly RandomFill _random = random;
    private readonly Dictionary<Guid, DataKey> _byScope = [];
    private readonly HashSet<DataKey> _used = [];

    /// <summary>Those that have sealed something: the append only holds while they live.</summary>
    internal IReadOnlyCollection<DataKey> Used => _used;

    internal void Add(DataKey key) => _byScope[key.Scope] = key;

    /// <exception cref="KeyWantedException">Fetch this scope's key and try again.</exception>
    internal string Write(object value, Guid scope)
    {
        s_current = (this, scope);
        try
        {
            return JsonSerializer.Serialize(value, value.GetType(), StoreJson.Options);
        }
        finally
        {
            s_current = null;
        }
    }

    internal static string Seal(SealedText text)
    {
        var (keys, scope) = s_current ?? throw new InvalidOperationException("A text must be sealed before it is written.");
        if (!keys._byScope.TryGetValue(scope, out var key)) throw new KeyWantedException(scope);
        keys._used.Add(key);
        return key.Seal(text.Plain ?? throw new InvalidOperationException("A sealed text without content."), keys._random);
    }
}
