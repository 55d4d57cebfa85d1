using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Store;

/// <summary>Opens sealed texts for the page that shows them; nothing else does.</summary>
public sealed class SealedTexts
{
    /// <summary>Opens many at once: one query for their keys. A destroyed key opens to "forgotten".</summary>
    public Task<OpenedTexts> Open(IEnumerable<SealedText?> texts, CancellationToken cancel) => throw new NotImplementedException();
}

/// <summary>Texts that were opened together.</summary>
public sealed class OpenedTexts(IReadOnlyDictionary<string, string> byCipher)
{
    public const string Forgotten = "forgotten";

    /// <summary>The text, "forgotten" when its key was destroyed, null when there is none.</summary>
    public string? this[SealedText? text] => text switch
    {
        null => null,
        { Plain: { } plain } => plain,
        { Cipher: { } cipher } => byCipher.GetValueOrDefault(cipher) ?? throw new KeyNotFoundException("The text was not among those opened."),
        _ => null,
    };
}
