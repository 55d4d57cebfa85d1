using System.Globalization;
using System.Security.Cryptography;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Evidence;

/// <summary>A file from a form, looked into.</summary>
/// <param name="Content">Empty where it was too large to be looked into.</param>
public sealed record TakenFile(HandedInFile About, byte[] Content)
{
    private const int LongestName = 100;

    /// <summary>What is larger than is kept is not read at all; that it is too large the handler says.</summary>
    public static async Task<TakenFile> Of(IFormFile file, Guid id, long most, CancellationToken cancel)
    {
        var name = Narrative.Of(NameOf(file.FileName));
        if (file.Length > most) return new(new(id, name, null, file.Length, ""), []);

        using var read = new MemoryStream((int)file.Length);
        await file.CopyToAsync(read, cancel);
        var content = read.ToArray();
        return new(new(id, name, FileContent.TypeOf(content), content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), content);
    }

    /// <summary>The name as it came, without folders and without what nobody can see; never used as a path.</summary>
    public static string NameOf(string came)
    {
        var name = TypedText.Of((came ?? "").Split('/', '\\')[^1], lines: false).Text;
        var plain = string.Concat(name.Where(c => !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate)
            && c is not ('"' or '<' or '>' or ':' or '|' or '?' or '*'))).Trim('.', ' ');
        return plain.Length switch { 0 => "file", > LongestName => plain[^LongestName..], _ => plain };
    }

    /// <summary>The name under which it is given back: its ending says what it is.</summary>
    public static string GivenName(string name, string type)
    {
        var ending = type == "jpeg" ? ".jpg" : "." + type;
        var clean = NameOf(name);
        if (clean.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return clean;
        var bare = Path.GetFileNameWithoutExtension(clean);
        return bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? bare : bare + ending;
    }
}
