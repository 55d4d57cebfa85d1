using System.Text;

namespace ReviewTracker.Web.Evidence;

/// <summary>What a file is, told by its content; its name and what the browser says about it count for nothing.</summary>
public static class FileContent
{
    private static readonly string[] Refused = ["/Encrypt", "/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia"];

    /// <summary>pdf, docx, xlsx, pptx, png or jpeg; null for anything else, and for what is one of these and something besides.</summary>
    public static string? TypeOf(byte[] file) =>
        IsPdf(file) ? "pdf" : OfficePackage.TypeOf(file) is { } office ? office : Pictures.IsPng(file) ? "png" : Pictures.IsJpeg(file) ? "jpeg" : null;

    public static string MediaTypeOf(string type) => type switch
    {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "png" => "image/png",
        "jpeg" => "image/jpeg",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No kind of file that is kept."),
    };

    /// <summary>What people choose from; what comes is looked into all the same.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg";

    // A file that ends as a zip archive too would be opened as one by some programs; what runs by itself is not evidence.
    private static bool IsPdf(ReadOnlySpan<byte> file) =>
        (file.StartsWith("%PDF-1."u8) || file.StartsWith("%PDF-2."u8)) && Ends(file).IndexOf("%%EOF"u8) >= 0
        && file[^Math.Min(file.Length, 70_000)..].IndexOf("PK\x05\x06"u8) < 0 && !Holds(file, Refused);

    private static ReadOnlySpan<byte> Ends(ReadOnlySpan<byte> file) => file[^Math.Min(file.Length, 1_024)..];

    private static bool Holds(ReadOnlySpan<byte> file, string[] words)
    {
        foreach (var word in words) if (file.IndexOf(Encoding.ASCII.GetBytes(word)) >= 0) return true;
        return false;
    }
}
