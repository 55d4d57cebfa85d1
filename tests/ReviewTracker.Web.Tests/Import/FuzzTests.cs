using System.IO.Compression;
using System.Text;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Tests.Import;

/// <summary>Whatever is sent is read, asked about or refused in a sentence; seeds are fixed, so a failure repeats.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void A_workbook_damaged_anywhere_is_read_or_refused()
    {
        var sample = Workbooks.Sample("action-plan-as-found.xlsx");
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var file = (byte[])sample.Clone();
            for (var hit = random.Next(1, 20); hit > 0; hit--) file[random.Next(file.Length)] = (byte)random.Next(256);
            ReadOrRefused(random.Next(4) == 0 ? file[..random.Next(file.Length)] : file);
        }
    }

    [Fact]
    public void A_sheet_with_anything_in_its_xml_is_read_or_refused()
    {
        var parts = Unpacked(Workbooks.Sample("action-plan-as-found.xlsx"));
        foreach (var part in new[] { "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml" })
            for (var seed = 0; seed < 60; seed++)
            {
                var random = new Random(seed);
                var xml = new StringBuilder(parts[part]);
                for (var hit = random.Next(1, 6); hit > 0; hit--) xml[random.Next(xml.Length)] = "<>&\"'0aZ9:/ "[random.Next(12)];
                ReadOrRefused(Workbooks.Zip(new(parts) { [part] = xml.ToString() }));
            }
    }

    [Fact]
    public void Any_text_in_any_cell_is_read_or_asked_about()
    {
        string[] words = ["31", "/", "06", "2025", "Dec", "of", "by", "end", "on", " ", "complete", "awaiting", "to be", "WP", "&", "and", "(", "-", "–", "3 months", "after", "publication", "letter sent", "\n", "1.1", "Q4", "autumn", "é", "😀", "\u202E", "99999999999999999999"];
        for (var seed = 0; seed < 3_000; seed++)
        {
            var random = new Random(seed);
            Read(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => words[random.Next(words.Length)])));
        }

        foreach (var word in words) Read(string.Concat(Enumerable.Repeat(word, CellText.Longest / word.Length)));
    }

    private static void Read(string text)
    {
        var cell = new Cell("G2", CellText.Clean(text));
        DateReading.Read(cell).ShouldNotBeNull();
        CompletionText.Read(cell, new Cell("", ""), Wealdshire.Today).ShouldNotBeNull();
        NumberedText.Of(cell.Text).Text.ShouldNotBeNull();
        ColumnNames.Find(cell.Text);
        TargetAnswer.Read(cell.Text);
        CompletionsAnswer.Read(cell.Text);
        new AgencyReading(Wealdshire.All).Read(cell.Text).ShouldAllBe(agency => agency.Name != null);
    }

    private static void ReadOrRefused(byte[] file)
    {
        try { Wealdshire.Draft(file).ShouldNotBeNull(); }
        catch (RefusedException refused) { refused.Refusal.Message.ShouldEndWith("."); }
    }

    private static Dictionary<string, string> Unpacked(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => { using var reader = new StreamReader(entry.Open()); return reader.ReadToEnd(); });
    }
}
