using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Export;

/// <summary>
/// What stands on every document that leaves: what it is, of which day, from which place in the log, who took it, and the
/// digest of its content, by which it can be checked.
/// </summary>
/// <param name="Kind">Which kind of document ("action-plan").</param>
/// <param name="On">The day whose facts it shows.</param>
/// <param name="KnownAt">By what had been recorded then; null: by all that was known.</param>
/// <param name="Position">The last event of the log it was made from.</param>
/// <param name="Digest">SHA-256 of the content: 64 hexadecimal digits.</param>
/// <param name="PrintedBy">The name of whoever took it.</param>
/// <param name="Marked">Whether it carries the government's marking; only what is public does not.</param>
public sealed record Receipt(
    string Kind, DateOnly On, DateTimeOffset? KnownAt, long Position, string Digest, string PrintedBy, DateTimeOffset PrintedAt, bool Marked = true)
{
    private const int Groups = 5;

    /// <summary>The beginning of the digest, as it is printed: "3F2A-91C0-…", twenty digits.</summary>
    public string Code => CodeOf(Digest);

    public static string CodeOf(string digest) => string.Join('-', Enumerable.Range(0, Groups).Select(i => digest.Substring(i * 4, 4).ToUpperInvariant()));

    /// <summary>"As at 15 May 2026, as known on 1 April 2026 at 9:00am".</summary>
    public string AsAt => $"As at {On.InWords()}{(KnownAt is { } known ? $", as known on {known.InWords()}" : "")}";

    /// <summary>"Printed by Sam on 15 May 2026 at 10:00am".</summary>
    public string Printed => $"Printed by {PrintedBy} on {PrintedAt.InWords()}";

    /// <summary>"Position 4711, receipt 3F2A-91C0-…".</summary>
    public string Proof => $"Position {Position}, receipt {Code}";
}
