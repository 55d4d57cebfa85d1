using System.IO.Compression;
using System.Text;
using ReviewTracker.Web.Evidence;

namespace ReviewTracker.Web.Tests.Answering;

/// <summary>Files for the tests, and what each is.</summary>
internal static class Files
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0x4A, 0x46, 0xFF, 0xDA, 0, 4, 1, 2, 0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33, 0xFF, 0xD9];

    public static byte[] Docx => Zip("word/document.xml");
    public static byte[] Xlsx => Zip("xl/workbook.xml");
    public static byte[] Pptx => Zip("ppt/presentation.xml");

    public static byte[] Zip(params string[] parts) => Archive([("[Content_Types].xml", "<Types/>"), .. parts.Select(p => (p, "<x/>"))]);

    public static byte[] Archive(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts) using (var part = new StreamWriter(zip.CreateEntry(name).Open())) part.Write(content);
        return file.ToArray();
    }

    /// <summary>A document that unpacks to a thousand times its size.</summary>
    public static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "[Content_Types].xml", "word/document.xml" }) zip.CreateEntry(name).Open().Dispose();
            using var big = zip.CreateEntry("word/media/image1.png", CompressionLevel.Fastest).Open();
            var zeros = new byte[1_000_000];
            for (var n = 0; n < 220; n++) big.Write(zeros);
        }
        return file.ToArray();
    }
}

/// <summary>What a file is told by its content, and what is none of the kinds that are kept.</summary>
public sealed class FileContentTests
{
    public static TheoryData<string, byte[]> Kept => new()
    {
        { "pdf", Files.Pdf }, { "png", Files.Png }, { "jpeg", Files.Jpeg }, { "jpeg", [.. Files.Jpeg, 0, 0, 0] }, { "docx", Files.Docx }, { "xlsx", Files.Xlsx }, { "pptx", Files.Pptx },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "empty", [] }, { "one byte", [0x25] }, { "a program", [.. "MZ"u8, .. new byte[500]] }, { "a page", "<!doctype html><script>alert(1)</script>"u8.ToArray() },
        { "a drawing", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() }, { "an animated picture", [.. "GIF89a"u8, .. new byte[50]] },
        { "text", "Forty people were trained."u8.ToArray() }, { "the test virus", "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD"u8.ToArray() },
        { "an old document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]] },
        { "a document with a password, which is an old one by its shell", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "a page that says it is a PDF later", [.. "<html>"u8, .. Files.Pdf] }, { "half a PDF", Files.Pdf[..20] },
        { "a PDF and an archive", [.. Files.Pdf, .. Files.Docx] }, { "a PDF with a password", Encoding.ASCII.GetBytes("%PDF-1.7\n<< /Encrypt 5 0 R >>\n%%EOF") },
        { "a PDF that runs", Encoding.ASCII.GetBytes("%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF") }, { "a PDF that starts a program", Encoding.ASCII.GetBytes("%PDF-1.7\n<< /S /Launch >>\n%%EOF") },
        { "a picture and an archive", [.. Files.Png, .. Files.Docx] }, { "a picture and a page", [.. Files.Png, .. "<script>"u8] }, { "half a picture", Files.Png[..^5] },
        { "a photograph and an archive", [.. Files.Jpeg, .. Files.Docx] }, { "half a photograph", Files.Jpeg[..^2] }, { "a photograph that ends too late", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 1] },
        { "an archive", Files.Zip("readme.txt") }, { "an archive without its list", Files.Archive(("word/document.xml", "<x/>")) }, { "two documents in one", Files.Zip("word/document.xml", "xl/workbook.xml") },
        { "a document with macros", Files.Zip("word/document.xml", "word/vbaProject.bin") }, { "a workbook with macros", Files.Zip("xl/workbook.xml", "xl/VBAPROJECT.BIN") },
        { "a document with a control", Files.Zip("word/document.xml", "word/activeX/activeX1.xml") },
        { "a document made for macros", Files.Archive(("[Content_Types].xml", "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"), ("word/document.xml", "<x/>")) },
        { "a document that climbs", Files.Zip("word/document.xml", "../../etc/passwd") }, { "a document with a part twice", Files.Zip("word/document.xml", "WORD/DOCUMENT.XML") },
        { "a program before a document", [.. "MZ"u8, .. Files.Docx] }, { "something behind a document", [.. Files.Docx, .. "<script>"u8] }, { "half a document", Files.Docx[..^30] },
        { "too many parts", Files.Zip([.. Enumerable.Range(0, 2_100).Select(n => $"word/{n}.xml"), "word/document.xml"]) },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_is_kept_is_known_by_its_content(string type, byte[] file) => FileContent.TypeOf(file).ShouldBe(type);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Everything_else_is_of_no_kind(string what, byte[] file) => FileContent.TypeOf(file).ShouldBeNull(what);

    [Fact]
    public void What_would_unpack_to_far_more_is_of_no_kind_and_is_not_unpacked()
    {
        var bomb = Files.Bomb();
        bomb.Length.ShouldBeLessThan(10_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        FileContent.TypeOf(bomb).ShouldBeNull();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20_000_000);
    }

    [Theory]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\Users\\jo\\audit.pdf", "audit.pdf")]
    [InlineData("au\0dit.pdf", "audit.pdf")]
    [InlineData("invoice‮fdp.exe", "invoicefdp.exe")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf")]
    [InlineData("\"><script>.pdf", "script.pdf")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    [InlineData("   ", "file")]
    public void A_name_loses_its_folders_and_what_nobody_can_see(string came, string name) =>
        TakenFile.NameOf(came).Replace(" Set", "Set", StringComparison.Ordinal).ShouldBe(name);

    [Fact]
    public void A_long_name_keeps_its_end() => TakenFile.NameOf(new string('x', 400) + ".pdf").ShouldBe(new string('x', 96) + ".pdf");

    [Theory]
    [InlineData("audit.pdf", "pdf", "audit.pdf")]
    [InlineData("audit.PDF", "pdf", "audit.PDF")]
    [InlineData("audit.pdf.exe", "pdf", "audit.pdf")]
    [InlineData("audit.exe", "docx", "audit.docx")]
    [InlineData("photo", "jpeg", "photo.jpg")]
    public void What_is_given_back_ends_as_what_it_is(string name, string type, string given) => TakenFile.GivenName(name, type).ShouldBe(given);
}
