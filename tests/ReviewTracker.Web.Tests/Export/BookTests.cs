using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReviewTracker.Web.Export.Excel;
using Column = ReviewTracker.Web.Export.Excel.Column;
using Files = ReviewTracker.Web.Import.Files;
using Sheet = ReviewTracker.Web.Export.Excel.Sheet;

namespace ReviewTracker.Web.Tests.Export;

public sealed class BookTests
{
    private static readonly ImmutableArray<Column> Columns =
        [new("What"), new("When", ColumnKind.Date), new("How many", ColumnKind.Number), new("Cost", ColumnKind.Money)];

    [Fact]
    public void Dates_numbers_and_amounts_are_real_ones()
    {
        var file = OfficeFiles.Of(new Book("Costs", new Sheet("Costs", Columns, [["Fee", new DateOnly(2026, 3, 31), 12, 1234.5m], ["None", default, default, default]])));

        file.ShouldBeValidExcel();
        var grid = Files.Workbook.Read(file)[0];
        grid.Rows[1].At(2).Date.ShouldBe(new DateOnly(2026, 3, 31));
        grid.Rows[1].At(3).Number.ShouldBe(12);
        grid.Rows[1].At(4).Number.ShouldBe(1234.5);
        grid.Rows[2].At(2).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_date_that_is_not_known_yet_stays_words() =>
        Files.Workbook.Read(OfficeFiles.Of(new Book("x", new Sheet("x", Columns, [["a", "3 months after publication", default, default]]))))[0]
            .Rows[1].At(2).Text.ShouldBe("3 months after publication");

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"see\")"), InlineData("+1+1"), InlineData("-1+1"), InlineData("@SUM(A1)"), InlineData("\t=1"), InlineData("\r=1")]
    public void No_text_is_ever_a_formula(string text)
    {
        var file = OfficeFiles.Of(new Book("x", new Sheet("x", [new("a"), new("b")], [[text, "plain"]])));

        file.ShouldBeValidExcel();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()).ToList();
        cells.ShouldAllBe(c => c.CellFormula == null);
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var (suspect, plain) = (cells.Single(c => c.CellReference == "A2" && c.InnerText.Trim().StartsWith(text.Trim()[0])), cells.Single(c => c.InnerText == "plain"));
        suspect.DataType!.Value.ShouldBe(CellValues.InlineString);
        // Whoever edits the cell in Excel keeps a text only with this.
        formats[(int)suspect.StyleIndex!.Value].QuotePrefix!.Value.ShouldBeTrue();
        formats[(int)plain.StyleIndex!.Value].QuotePrefix.ShouldBeNull();
    }

    [Theory]
    [InlineData("a\0b\vc", "abc"), InlineData("half \ud83d of a face", "half  of a face"), InlineData("_x0041_", "_x0041_"), InlineData("a\r\nb", "a\nb"), InlineData("😀 & <b>", "😀 & <b>")]
    public void Every_text_can_be_written(string text, string read)
    {
        var file = OfficeFiles.Of(new Book("x", new Sheet("x", [new("a")], [[text]])));

        file.ShouldBeValidExcel();
        Written(file, "A2").Replace("_x005F_", "_", StringComparison.Ordinal).ShouldBe(read);
    }

    [Fact]
    public void A_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var file = OfficeFiles.Of(new Book("x", new Sheet("x", [new("a")], [[new string('x', 40_000)]])));

        file.ShouldBeValidExcel();
        Written(file, "A2").Length.ShouldBe(32_767);
        Written(file, "A2").ShouldEndWith("(cut short: a cell holds 32,767 characters)");
    }

    [Fact]
    public void The_last_sheet_says_what_it_is_and_how_it_can_be_checked()
    {
        var about = Files.Workbook.Read(OfficeFiles.Of(new Book("Costs", new Sheet("Costs", Columns, [])) { Notes = ["Amounts are in pounds."] }))[^1];

        var said = about.Rows.ToDictionary(r => r.At(1).Text, r => r.At(2));
        said["As at"].Date.ShouldBe(new DateOnly(2026, 5, 15));
        said["Log position"].Number.ShouldBe(4711);
        said["Receipt"].Text.ShouldBe("0123-4567-89AB-CDEF-0123");
        said["Marking"].Text.ShouldBe("OFFICIAL-SENSITIVE");
        said["Note"].Text.ShouldBe("Amounts are in pounds.");
    }

    [Fact]
    public void Sheets_are_named_as_Excel_allows() =>
        Files.Workbook.Read(OfficeFiles.Of(new Book("x",
            new Sheet("Wealdshire Police: [all] actions/2026", [new("a")], []), new Sheet("'", [new("a")], []), new Sheet("Sheet", [new("a")], []))))
            .Select(g => g.Name).ShouldBe(["Wealdshire Police   all  action", "Sheet", "Sheet 2", "About"]);

    [Fact]
    public void A_sheet_to_fill_in_is_locked_but_for_what_is_asked()
    {
        var file = OfficeFiles.Of(new Book("x", new Sheet(
            "x", [new("Id") { Hidden = true }, new("Answer") { FillIn = true, Choices = ["update", "no change"] }, new("Done on", ColumnKind.Date) { FillIn = true }],
            [["1", default, default]]) { Locked = true }));

        file.ShouldBeValidExcel();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single(p => p.Worksheet.Elements<SheetProtection>().Any()).Worksheet;
        sheet.Descendants<DataValidation>().Count().ShouldBe(2);
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().First().Hidden!.Value.ShouldBeTrue();
        var formats = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        bool LockedAt(string address) => formats[(int)sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == address).StyleIndex!.Value]
            .Protection!.Locked!.Value;
        LockedAt("A2").ShouldBeTrue();
        LockedAt("B2").ShouldBeFalse();
        LockedAt("C2").ShouldBeFalse();
    }

    private static string Written(byte[] file, string address)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var first = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!.Value!);
        return first.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(c => c.CellReference == address).InnerText;
    }
}
