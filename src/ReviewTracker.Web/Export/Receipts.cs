using System.Text.Json;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.AccessLog;

namespace ReviewTracker.Web.Export;

/// <summary>Lets content leave: first the entry in the access log, then the content.</summary>
public sealed class Receipts(AccessLog log, PeopleDirectory people, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>
    /// Reads the content, works out its digest and the place in the log it was made from, and writes down who takes it.
    /// </summary>
    /// <param name="read">
    /// The content: what the reader sees, as records of texts, days and numbers, trimmed to the viewer. Null: there is
    /// nothing for this viewer, and nothing is written down.
    /// </param>
    /// <exception cref="NotLoggedException">It could not be written down, so nothing may leave.</exception>
    public async Task<Issued<T>?> Issue<T>(
        DocumentAsked asked, Viewer viewer, Func<CancellationToken, Task<T?>> read, CancellationToken cancel) where T : class
    {
        var (content, position) = await ReadAtOnePlace(read, cancel);
        if (content is null) return null;

        var (digest, now) = (ContentDigest.Of(asked, content), clock.GetUtcNow());
        var names = await people.Find([viewer.Person], cancel);
        var receipt = new Receipt(
            asked.Kind, asked.On, asked.KnownAt, position, digest,
            names.TryGetValue(viewer.Person, out var card) ? card.Name : "former user", now, asked.Marked);
        await log.Write(
            new AccessEntry(
                now, viewer.Person, asked.Act, asked.Kind, asked.About, asked.Reference, asked.Review, asked.On, asked.KnownAt,
                position, digest, JsonSerializer.Serialize(new AccessDetails(asked.Format, asked.Choices, ViewedAs.Of(viewer)), AccessDetails.Json)),
            cancel);
        return new Issued<T>(content, receipt);
    }

    // What is written meanwhile would be in the content and not in the position.
    private async Task<(T? Content, long Position)> ReadAtOnePlace<T>(Func<CancellationToken, Task<T?>> read, CancellationToken cancel) where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = await log.Position(cancel);
            var content = await read(cancel);
            if (content is null || attempt == Attempts || await log.Position(cancel) == before) return (content, before);
        }
    }
}
