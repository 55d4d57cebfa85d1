using System.Text;

namespace ReviewTracker.Web.Import.Files;

/// <summary>Which letters a CSV file's bytes stand for: its mark says, else UTF-16, UTF-8 or Windows-1252 by what fits.</summary>
public static class TextEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => Unmarked(bytes),
    };

    private static string Unmarked(byte[] bytes)
    {
        var (even, odd) = Zeros(bytes.AsSpan(0, Math.Min(bytes.Length, 4_000)));
        if (odd > even && odd * 4 > Math.Min(bytes.Length, 4_000)) return Encoding.Unicode.GetString(bytes);
        if (even > odd && even * 4 > Math.Min(bytes.Length, 4_000)) return Encoding.BigEndianUnicode.GetString(bytes);
        FileCannotBeRead.When(even + odd > 0,
            "This is neither an Excel workbook nor a text file. Save the list as .xlsx or .csv and try again.");
        try { return StrictUtf8.GetString(bytes); }
        catch (DecoderFallbackException) { return Encoding.GetEncoding(1252).GetString(bytes); }
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        return (even, odd);
    }
}
