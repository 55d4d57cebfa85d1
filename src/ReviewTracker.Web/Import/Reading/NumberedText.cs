using System.Text.RegularExpressions;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>A text that may begin with its own number ("1. Officers…", "1.1 Add…", "4a) Review…").</summary>
public sealed record NumberedText(string? Number, string Text)
{
    private static readonly Regex Leading = new(
        @"^(?:(?:recommendation|rec|action)\s+)?(?<n>\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?){1,2}|\d{1,3}[a-z]?(?=\s*[.):\-–]\s|[.)]))\s*[.):\-–]?\s*(?<text>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private static readonly Regex Alone = new(
        @"^(?:(?:recommendation|rec|action|no|number)\.?\s*)?(?<n>\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?){0,2})\s*[.):]?$",
        RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    public static NumberedText Of(string text) =>
        Leading.Match(text) is { Success: true, Groups: var groups }
            ? new NumberedText(groups["n"].Value.ToLowerInvariant(), groups["text"].Value.Trim())
            : new NumberedText(null, text);

    /// <summary>The number in a column of its own ("1", "1.0", "Rec 4a"); any other short text is taken as it stands.</summary>
    public static string? InItsOwnCell(string text)
    {
        var plain = CellText.Squeezed(text);
        if (plain.Length == 0) return null;
        return Alone.Match(plain) is { Success: true, Groups: var groups } ? groups["n"].Value.ToLowerInvariant() : plain;
    }
}
