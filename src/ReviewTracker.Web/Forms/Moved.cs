using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Forms;

/// <summary>That somebody else changed what the form is about, and what happened since in words.</summary>
public sealed record Moved(string Sentence, IReadOnlyList<string> Since)
{
    /// <summary>What the form was to begin is there already.</summary>
    public static Moved Already(string subject) =>
        new($"This {subject} was already recorded by somebody else – your text is kept below", []);

    /// <param name="since">What of it the reader may be told.</param>
    public static Moved Of(
        string subject, IReadOnlyList<Recorded> since, IReadOnlyDictionary<PersonId, PersonCard> people, DateTimeOffset now)
    {
        if (since.Count == 0) return new($"This {subject} was changed by somebody else – your text is kept below", []);

        return new($"This {subject} was changed by {Name(since[^1])} {since[^1].At.AtOrOn(now)} – your text is kept below",
            [.. since.Select(e => $"{Labels.InWords(e.Data.GetType().Name)} by {Name(e)} {e.At.AtOrOn(now)}")]);

        string Name(Recorded e) => e.By is { } by && people.TryGetValue(by, out var card) ? card.Name : "somebody else";
    }
}
