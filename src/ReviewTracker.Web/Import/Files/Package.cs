using System.IO.Compression;

namespace ReviewTracker.Web.Import.Files;

/// <summary>Looks at the zip's table of contents before anything in it is unpacked.</summary>
public static class Package
{
    private const int MostParts = 2_000;

    /// <summary>Lets only a macro-free .xlsx of a sane size through.</summary>
    public static void Check(byte[] file)
    {
        using var zip = Open(file);
        FileCannotBeRead.When(
            zip.Entries.Count > MostParts || zip.Entries.Sum(entry => entry.Length) > Limits.UnpackedBytes,
            Limits.UnpacksTooLarge);
        FileCannotBeRead.When(Has(zip, "word/document.xml"),
            "This is a Word document. Copy its table into an Excel workbook (.xlsx) and try again.");
        FileCannotBeRead.When(Has(zip, "ppt/presentation.xml"),
            "This is a presentation. Ask for the list as an Excel workbook (.xlsx) or as CSV.");
        FileCannotBeRead.When(Has(zip, "xl/vbaProject.bin"),
            "The workbook holds macros (.xlsm), which are not accepted. Save it as an Excel workbook (.xlsx) and try again.");
        FileCannotBeRead.When(Has(zip, "xl/workbook.bin"),
            "This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) and try again.");
        FileCannotBeRead.When(!Has(zip, "[Content_Types].xml") || !Has(zip, "xl/workbook.xml"),
            "This is a zip file but not an Excel workbook. Unpack it and choose the workbook in it.");
        CheckMainPart(zip);
    }

    private static ZipArchive Open(byte[] file)
    {
        try { return new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read); }
        catch (InvalidDataException)
        {
            throw FileCannotBeRead.Because(
                "The file begins like an Excel workbook but is damaged or cut short. Ask for it again or save it anew.");
        }
    }

    // A macro workbook whose macros were stripped is still declared as one.
    private static void CheckMainPart(ZipArchive zip)
    {
        using var reader = new StreamReader(zip.GetEntry("[Content_Types].xml")!.Open());
        var start = new char[200_000];
        var declared = new string(start, 0, reader.ReadBlock(start));
        FileCannotBeRead.When(declared.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase),
            "The workbook is a macro workbook (.xlsm), which is not accepted. Save it as an Excel workbook (.xlsx) and try again.");
    }

    private static bool Has(ZipArchive zip, string part) =>
        zip.Entries.Any(entry => string.Equals(entry.FullName.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase));
}
