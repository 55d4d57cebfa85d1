using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Export.Excel;
using ReviewTracker.Web.Export.Word;

namespace ReviewTracker.Web.Tests.Export;

/// <summary>Documents written, checked against the schema of Office 2019.</summary>
internal static class OfficeFiles
{
    public static readonly Receipt Receipt = new(
        "test", new DateOnly(2026, 5, 15), null, 4711, string.Concat(Enumerable.Repeat("0123456789abcdef", 4)), "Sam O'Brien & Co",
        new DateTimeOffset(2026, 5, 15, 9, 0, 0, TimeSpan.Zero));

    public static byte[] Of(Book book, Receipt? receipt = null) => Written(to => book.Write(to, receipt ?? Receipt));

    public static byte[] Of(Paper paper, Receipt? receipt = null) => Written(to => paper.Write(to, receipt ?? Receipt));

    public static byte[] Written(Action<Stream> write)
    {
        using var file = new MemoryStream();
        write(file);
        return file.ToArray();
    }

    public static void ShouldBeValidExcel(this byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Validate(document);
    }

    public static void ShouldBeValidWord(this byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Validate(document);
    }

    private static void Validate(OpenXmlPackage document) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
        .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
}
