using System.Security.Cryptography;
using System.Text;

namespace ReviewTracker.Store.Sealing;

/// <summary>A name as it is looked up: keyed, so that the table tells nothing. Case, accents of writing and blanks do not count.</summary>
internal sealed class NameDigest(StoreOptions options)
{
    internal byte[] Of(string name) =>
        HMACSHA256.HashData(options.MasterKey.NameKey, Encoding.UTF8.GetBytes(Normalised(name)));

    private static string Normalised(string name) => string.Join(' ',
        name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
