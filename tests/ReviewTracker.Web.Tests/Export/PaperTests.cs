using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReviewTracker.Web.Export.Word;
using Table = ReviewTracker.Web.Export.Word.Table;
using Text = ReviewTracker.Web.Export.Word.Text;

namespace ReviewTracker.Web.Tests.Export;

public sealed class PaperTests
{
    private static readonly Paper Example = new("Action plan & more",
        new Heading(1, "Recommendation 1"), new Text("First line\nsecond line\0"), new Text("Strong") { Bold = true }, new Text("Note") { Small = true },
        new Bullets(["one", "two"]), new Facts([("Lead", "Sam"), ("Area", "Upper Weald")]), new NewPage(), new Heading(2, "Actions"),
        new Table("Actions", [("No.", 1), ("Action", 4), ("Days", 1)], [["1.1", "=1+1 <b>", "12"], ["1.2", null, "3"]]) { Numbers = [2] })
    {
        Subtitle = "Heather 2021", Landscape = true,
    };

    [Theory, InlineData(true), InlineData(false)]
    public void Every_kind_of_block_is_valid(bool landscape) => OfficeFiles.Of(Example with { Landscape = landscape }).ShouldBeValidWord();

    [Fact]
    public void An_unmarked_paper_is_valid_too()
    {
        var file = OfficeFiles.Of(new Paper("Public"), OfficeFiles.Receipt with { Marked = false });

        file.ShouldBeValidWord();
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        document.MainDocumentPart!.HeaderParts.Single().Header.InnerText.ShouldNotContain("OFFICIAL");
    }

    [Fact]
    public void Header_and_footer_say_what_it_is_and_how_it_can_be_checked()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Of(Example)), false);
        var (header, footer) = (document.MainDocumentPart!.HeaderParts.Single().Header.InnerText, document.MainDocumentPart.FooterParts.Single().Footer.InnerText);

        header.ShouldContain("OFFICIAL-SENSITIVE");
        header.ShouldContain("As at 15 May 2026");
        header.ShouldContain("Printed by Sam O'Brien & Co on 15 May 2026 at 10:00am");
        footer.ShouldContain("Position 4711, receipt 0123-4567-89AB-CDEF-0123");
        footer.ShouldContain("NUMPAGES");
    }

    [Fact]
    public void Headings_are_headings_and_the_first_row_of_a_table_is_repeated()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(OfficeFiles.Of(Example)), false);
        var body = document.MainDocumentPart!.Document.Body!;

        body.Elements<Paragraph>().Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value).OfType<string>()
            .ShouldBe(["Title", "Subtitle", "Heading1", "Small", "ListBullet", "ListBullet", "AfterTable", "Heading2", "Caption", "AfterTable"]);
        var styles = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().ToDictionary(s => s.StyleId!.Value!);
        styles["Heading2"].StyleParagraphProperties!.OutlineLevel!.Val!.Value.ShouldBe(1);
        body.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Last().Elements<TableRow>().First().Descendants<TableHeader>().ShouldHaveSingleItem();
        document.MainDocumentPart.StyleDefinitionsPart.Styles!.Descendants<Languages>().First().Val!.Value.ShouldBe("en-GB");
    }
}
