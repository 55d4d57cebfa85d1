using System.Security.Cryptography;
using System.Text;

namespace ReviewTracker.Web.Import;

/// <summary>
/// Ids worked out from what they stand for, so that two imports of one recommendation meet on one stream and only one of
/// them can start it.
/// </summary>
public static class StableId
{
    public static Guid Of(Guid scope, params ReadOnlySpan<string> names)
    {
        var text = $"{scope:N}\n{string.Join('\n', names).ToUpperInvariant()}";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
