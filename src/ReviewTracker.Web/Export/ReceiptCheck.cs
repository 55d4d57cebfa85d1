using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.AccessLog;

namespace ReviewTracker.Web.Export;

/// <summary>Whether the record, read up to the place a document was made from, still says the same.</summary>
/// <param name="Same">Null: it cannot be made again.</param>
public sealed record Checked(bool? Same, string Sentence);

/// <summary>Makes documents again from the log as it stood, to compare their digests. Nothing of the content is shown.</summary>
public sealed class ReceiptCheck(IEnumerable<DocumentKind> kinds, IServiceProvider services)
{
    private readonly Dictionary<string, DocumentKind> _kinds = kinds.ToDictionary(k => k.Name);

    public string TitleOf(AccessEntry entry) => _kinds.TryGetValue(entry.Kind, out var kind) ? kind.Title : entry.Kind;

    public async Task<Checked> Of(AccessEntry entry, CancellationToken cancel)
    {
        if (!_kinds.TryGetValue(entry.Kind, out var kind)) return Cannot("this version of the program does not make such documents");

        var details = AccessDetails.Of(entry.Details);
        var asked = new DocumentAsked(entry.Kind, entry.Reference, entry.AsAt, entry.KnownAt)
        {
            About = entry.About, Review = entry.Review, Format = details.Format, Choices = details.Choices,
        };
        var at = new AsAt { TrueOn = entry.AsAt, KnownAt = entry.KnownAt, Position = entry.Position };
        var again = await kind.Again(services, asked, at, details.As.ToViewer(entry.Person, entry.At), cancel);
        return again.Content is not { } content ? Cannot(again.WhyNot ?? "it is not on record any more")
            : ContentDigest.Of(asked, content) == entry.Digest
                ? new(true, "Same content: made again from the record at that position, it has the same digest.")
                : new(false, "Different content: made again from the record at that position, it has another digest. Texts may have been forgotten since, or this version of the program makes the document otherwise.");
    }

    private static Checked Cannot(string because) => new(null, $"It cannot be made again, because {because}.");
}
