using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ReviewTracker.Web.Export;

/// <summary>Text as XML can hold it.</summary>
public static partial class OfficeText
{
    /// <summary>Characters XML forbids and halves of characters are left out; line ends are \n.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value))) continue;
            kept.Append(rune.ToString());
        }

        return kept.ToString();
    }

    /// <summary>Excel reads "_x0041_" inside a text as the letter A; a text that really says so is told apart.</summary>
    public static string ForExcel(string text) => Escape().Replace(text, "_x005F_$1");

    /// <summary>A text that a spreadsheet would take for a formula if it were typed.</summary>
    public static bool LooksLikeFormula(string text) => text is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..];

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
