using System.Globalization;

namespace ReviewTracker.Web.Mail.Templates;

/// <summary>A mail's facts lack something or hold what cannot be sent; the message names the fact, never its value.</summary>
public sealed class UnusableFactException(string fact) : Exception($"What this mail was to say cannot be sent: \"{fact}\" is missing or not usable.");

/// <summary>What a template may put in, made harmless: one line each, no control or direction characters.</summary>
public sealed class MailFacts
{
    private const int Longest = 300;
    private const int LongestAddress = 2000;

    private readonly Dictionary<string, string> _facts;

    public MailFacts(IReadOnlyDictionary<string, string> facts) =>
        _facts = facts.ToDictionary(fact => fact.Key, fact => OneLine(fact.Value));

    public IReadOnlyDictionary<string, string> All => _facts;

    /// <exception cref="UnusableFactException">It is not there, or empty.</exception>
    public string this[string name] =>
        _facts.TryGetValue(name, out var text) && text.Length is > 0 and <= Longest ? text : throw new UnusableFactException(name);

    /// <exception cref="UnusableFactException">It is not a web address.</exception>
    public Uri Page(string name) =>
        _facts.TryGetValue(name, out var text) && text.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var page)
            && page.Scheme is "https" or "http" && page.UserInfo.Length == 0
            ? page : throw new UnusableFactException(name);

    public static string OneLine(string text)
    {
        var clean = string.Concat((text ?? "").Select(c => Harmless(c) ? c : ' '));
        return string.Join(' ', clean.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool Harmless(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse);
}
