using System.Buffers.Binary;

namespace ReviewTracker.Web.Evidence;

/// <summary>Pictures, from their first byte to their last: what carries something else behind the picture is none.</summary>
public static class Pictures
{
    private const int PngChunk = 12;

    public static bool IsPng(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return false;
        for (var (at, first) = (8, true); at + PngChunk <= file.Length; first = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            var name = file.Slice(at + 4, 4);
            if (length > (uint)(file.Length - at - PngChunk) || first != name.SequenceEqual("IHDR"u8)) return false;
            at += PngChunk + (int)length;
            if (name.SequenceEqual("IEND"u8)) return at == file.Length;
        }
        return false;
    }

    public static bool IsJpeg(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return false;
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (at > file.Length) return false;
            if (marker == 0xDA && !AfterScan(file, ref at)) return false;
            if (at + 2 <= file.Length && file[at] == 0xFF && file[at + 1] == 0xD9) return OnlyPadding(file[(at + 2)..]);
        }
        return false;
    }

    // To the next marker that is neither a stuffed byte nor a restart.
    private static bool AfterScan(ReadOnlySpan<byte> file, ref int at)
    {
        for (; at + 1 < file.Length; at++)
            if (file[at] == 0xFF && file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return true;
        return false;
    }

    private static bool OnlyPadding(ReadOnlySpan<byte> rest) => rest.IndexOfAnyExcept((byte)0) < 0;
}
