using System.Buffers.Text;
using System.Text;

namespace ReviewTracker.Store.Sealing;

/// <summary>
/// The key of one scope. A sealed text reads <c>s1.{key id}.{nonce, tag and cipher}</c>, the last two in base64url, and
/// is bound to all that stands before the last dot.
/// </summary>
internal sealed record DataKey(Guid Id, Guid Scope, byte[] Bytes)
{
    private const string Version = "s1.";
    private const int HeadLength = 3 + 22;

    private readonly string _head = Version + Base64Url.EncodeToString(Id.ToByteArray(bigEndian: true));

    internal string Seal(string plain, RandomFill random) =>
        $"{_head}.{Base64Url.EncodeToString(Aes.Seal(Bytes, Encoding.UTF8.GetBytes(plain), Encoding.ASCII.GetBytes(_head), random))}";

    internal string Open(string cipher)
    {
        var body = Base64Url.DecodeFromChars(cipher.AsSpan(HeadLength + 1));
        return Encoding.UTF8.GetString(Aes.Open(Bytes, body, Encoding.ASCII.GetBytes(_head)));
    }

    /// <summary>For what lies beside the log and goes with the scope's key, bound to where it lies.</summary>
    internal byte[] SealBeside(byte[] bound, ReadOnlySpan<byte> plain, RandomFill random) => Aes.Seal(Bytes, plain, bound, random);

    internal byte[] OpenBeside(byte[] bound, ReadOnlySpan<byte> cipher) => Aes.Open(Bytes, cipher, bound);

    /// <exception cref="FormatException">Not a text this store sealed.</exception>
    internal static Guid IdIn(string cipher)
    {
        if (!cipher.StartsWith(Version, StringComparison.Ordinal) || cipher.Length <= HeadLength || cipher[HeadLength] != '.')
            throw new FormatException("Not a sealed text of this store.");
        return new Guid(Base64Url.DecodeFromChars(cipher.AsSpan(Version.Length, HeadLength - Version.Length)), bigEndian: true);
    }
}
