using System.IO.Compression;

namespace ReviewTracker.Web.Evidence;

/// <summary>Documents of Word, Excel and PowerPoint: a zip archive whose list of contents is read and nothing else unpacked.</summary>
public static class OfficePackage
{
    private const int MostParts = 2_000;
    private const long MostUnpacked = 200_000_000;
    private const int EndRecord = 22;

    private static readonly (string Part, string Type)[] Mains =
        [("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx")];

    /// <summary>docx, xlsx or pptx; null where it is none of these, holds macros, or unpacks to more than any document.</summary>
    public static string? TypeOf(byte[] file)
    {
        // From the first byte to the last one archive: nothing is hidden before, behind or in a remark.
        if (!file.AsSpan().StartsWith("PK\x03\x04"u8) || file.Length < EndRecord || !file.AsSpan(file.Length - EndRecord).StartsWith("PK\x05\x06"u8)) return null;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return IsHarmless(zip) && Mains.Where(main => zip.GetEntry(main.Part) is not null).ToList() is [var only] && !IsForMacros(zip) ? only.Type : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsHarmless(ZipArchive zip) =>
        zip.Entries.Count <= MostParts && zip.Entries.Sum(e => e.Length) <= MostUnpacked && zip.GetEntry("[Content_Types].xml") is not null
        && !zip.Entries.Any(e => e.FullName.Contains("..", StringComparison.Ordinal) || e.FullName.StartsWith('/') || e.FullName.Contains('\\', StringComparison.Ordinal)
            || e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("activeX", StringComparison.OrdinalIgnoreCase)
            || e.IsEncrypted)
        && zip.Entries.DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Count() == zip.Entries.Count;

    // A document whose macros were stripped is still declared as one for them.
    private static bool IsForMacros(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.GetEntry("[Content_Types].xml")!.Open());
        var start = new char[200_000];
        var declared = new string(start, 0, reader.ReadBlock(start));
        return declared.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || declared.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
    }
}
