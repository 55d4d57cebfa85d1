using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Web.Export.Excel;
using ReviewTracker.Web.Export.Word;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Export;

/// <summary>Files as answers. Their receipt shows that the access log has been written.</summary>
public static class Download
{
    /// <param name="name">Without its ending; a marked one gets the marking in front.</param>
    public static IActionResult Word(Paper paper, Receipt receipt, string name) =>
        File(to => paper.Write(to, receipt), Paper.ContentType, receipt, $"{name}.docx");

    public static IActionResult Excel(Book book, Receipt receipt, string name) =>
        File(to => book.Write(to, receipt), Book.ContentType, receipt, $"{name}.xlsx");

    /// <summary>A file for machines: its first row stays the names of its columns.</summary>
    public static IActionResult Csv(IEnumerable<IReadOnlyList<string?>> rows, Receipt receipt, string name) =>
        File(to => to.Write(Export.Csv.Bytes(rows)), "text/csv; charset=utf-8", receipt, $"{name}.csv");

    // Both formats are zip files, whose beginning is written last: they go through memory, two thousand actions in a tenth of a megabyte.
    private static FileStreamResult File(Action<Stream> write, string type, Receipt receipt, string name)
    {
        var file = new MemoryStream();
        write(file);
        file.Position = 0;
        return new FileStreamResult(file, type) { FileDownloadName = receipt.Marked ? Marking.FileName(name) : name };
    }
}
