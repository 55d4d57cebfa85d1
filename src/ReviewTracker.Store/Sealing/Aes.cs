using System.Security.Cryptography;

namespace ReviewTracker.Store.Sealing;

/// <summary>AES-256-GCM in one piece: nonce (12), tag (16), cipher.</summary>
internal static class Aes
{
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Head = Nonce + Tag;

    internal static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound, RandomFill random)
    {
        var bytes = new byte[Head + plain.Length];
        random(bytes.AsSpan(0, Nonce));
        using var gcm = new AesGcm(key, Tag);
        gcm.Encrypt(bytes.AsSpan(0, Nonce), plain, bytes.AsSpan(Head), bytes.AsSpan(Nonce, Tag), bound);
        return bytes;
    }

    /// <exception cref="AuthenticationTagMismatchException">Another key, or altered bytes.</exception>
    internal static byte[] Open(byte[] key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> bound)
    {
        if (bytes.Length < Head) throw new AuthenticationTagMismatchException();
        var plain = new byte[bytes.Length - Head];
        using var gcm = new AesGcm(key, Tag);
        gcm.Decrypt(bytes[..Nonce], bytes[Head..], bytes.Slice(Nonce, Tag), plain, bound);
        return plain;
    }
}
