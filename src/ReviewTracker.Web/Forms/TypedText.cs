using System.Globalization;
using System.Text;

namespace ReviewTracker.Web.Forms;

/// <summary>What somebody typed, without what nobody can see: what pasting from elsewhere drags along.</summary>
/// <param name="Text">Trimmed, one kind of line break, in one Unicode form; empty when only blanks were typed.</param>
/// <param name="Unreadable">Control characters were among it that no keyboard types: it was not text.</param>
public sealed record TypedText(string Text, bool Unreadable)
{
    public static TypedText Of(string? typed, bool lines)
    {
        var kept = new StringBuilder();
        var unreadable = false;

        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t' or 0 or 0x0B)) unreadable = true;
            else if (!Invisible(rune)) kept.Append(rune.Value == '\n' && !lines ? " " : rune.ToString());
        }

        return new(kept.ToString().Trim().Normalize(), unreadable);
    }

    // A lone surrogate is enumerated as the replacement character. A joiner inside an emoji is kept.
    private static bool Invisible(Rune rune) => rune.Value is 0 or 0x0B or 0x200B or 0x200C or 0xFEFF or 0xFFFD or 0xAD
        || NoCharacter(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not 0x200D and < 0xE0000);

    // Code points that never stand for a character; text with one of them has no Unicode form.
    private static bool NoCharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;
}
