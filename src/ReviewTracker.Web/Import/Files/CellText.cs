using System.Globalization;
using System.Text;

namespace ReviewTracker.Web.Import.Files;

/// <summary>Text as it may enter the record: no control or direction-changing characters, no lone surrogates.</summary>
public static class CellText
{
    /// <summary>More than this in one cell is refused by name.</summary>
    public const int Longest = 4_000;

    public static string Clean(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, Longest + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length > Longest) break;
            Keep(kept, rune);
        }

        return kept.ToString().Trim();
    }

    /// <summary>One line, single blanks: how texts are compared.</summary>
    public static string Squeezed(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static bool Same(string a, string b) =>
        string.Equals(Squeezed(a), Squeezed(b), StringComparison.OrdinalIgnoreCase);

    private static void Keep(StringBuilder kept, Rune rune)
    {
        if (rune.Value is '\n') kept.Append('\n');
        else if (rune.Value is '\t' or 0xA0 or 0x202F or 0x2007) kept.Append(' ');
        else if (rune != Rune.ReplacementChar && !Hidden(Rune.GetUnicodeCategory(rune))) kept.Append(rune.ToString());
    }

    private static bool Hidden(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;
}
