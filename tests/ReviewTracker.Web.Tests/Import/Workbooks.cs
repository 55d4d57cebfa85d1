using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Tests.Import;

/// <summary>Small workbooks written by hand, so that a test can say exactly what stands in the file.</summary>
internal static class Workbooks
{
    public const string Header = "No.|Recommendation|Scope|Action to take|Lead agency|Key milestones|Target date|Date of completion and outcome";

    public static byte[] Sample(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Import", "Samples", name));

    /// <summary>Rows of cells divided by "|"; "=…" is a formula without a value, "#…" a bare number, "''…" text as it stands.</summary>
    public static byte[] Xlsx(params string[] rows) => Zip(Parts([("Plan", SheetXml(rows))]));

    public static byte[] Sheets(params (string Name, string[] Rows)[] sheets) =>
        Zip(Parts([.. sheets.Select(sheet => (sheet.Name, SheetXml(sheet.Rows)))]));

    public static byte[] WithSheetXml(string xml) => Zip(Parts([("Plan", xml)]));

    public static Dictionary<string, string> Parts(params (string Name, string Xml)[] sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Length).ToList();
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>" + string.Concat(numbers.Select(n => $"<Override PartName='/xl/worksheets/sheet{n}.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>")) + "</Types>",
            ["_rels/.rels"] = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>",
            ["xl/workbook.xml"] = "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>" + string.Concat(numbers.Select(n => $"<sheet name='{sheets[n - 1].Name}' sheetId='{n}' r:id='s{n}'/>")) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + string.Concat(numbers.Select(n => $"<Relationship Id='s{n}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet{n}.xml'/>")) + "</Relationships>",
        };
        foreach (var n in numbers) parts[$"xl/worksheets/sheet{n}.xml"] = sheets[n - 1].Xml;
        return parts;
    }

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                entry.Write(text);
            }

        return bytes.ToArray();
    }

    public static string SheetXml(IEnumerable<string> rows, string merged = "")
    {
        var xml = new StringBuilder("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            xml.Append(CultureInfo.InvariantCulture, $"<row r='{number}'>");
            foreach (var (text, column) in row.Split('|').Select((text, index) => (text, index + 1)))
                xml.Append(CellXml(CellAddress.Of(column, number), text));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged.Length > 0) xml.Append(CultureInfo.InvariantCulture, $"<mergeCells>{string.Concat(merged.Split(' ').Select(range => $"<mergeCell ref='{range}'/>"))}</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string CellXml(string address, string text) => text switch
    {
        "" => "",
        _ when text.StartsWith("''", StringComparison.Ordinal) => Inline(address, text[2..]),
        ['=', .. var formula] => $"<c r='{address}'><f>{SecurityElement.Escape(formula)}</f></c>",
        ['#', .. var digits] => $"<c r='{address}'><v>{digits}</v></c>",
        _ => Inline(address, text),
    };

    private static string Inline(string address, string text) =>
        $"<c r='{address}' t='inlineStr'><is><t xml:space='preserve'>{SecurityElement.Escape(text)}</t></is></c>";
}
