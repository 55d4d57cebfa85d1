using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReviewTracker.Web.Export.Word;

/// <summary>Writes a paper in the order of the schema, holding one paragraph or one row of a table at a time.</summary>
internal static class PaperFile
{
    // Twentieths of a point: A4 with margins of 2 cm.
    private const uint Short = 11906, Long = 16838, Margin = 1134;

    public static void Write(Stream to, Paper paper, Receipt receipt)
    {
        using var document = WordprocessingDocument.Create(to, WordprocessingDocumentType.Document, autoSave: false);
        document.PackageProperties.Title = OfficeText.Clean(paper.Title);
        document.PackageProperties.Language = "en-GB";
        document.PackageProperties.Created = receipt.PrintedAt.UtcDateTime;
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.Make();
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = PaperStyles.Bullets();
        main.AddNewPart<DocumentSettingsPart>().Settings = PaperStyles.Settings();
        var (header, footer) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
        var width = (int)((paper.Landscape ? Long : Short) - (2 * Margin));
        (header.Header, footer.Footer) = (PaperMargins.Header(receipt, width), PaperMargins.Footer(receipt, width));
        WriteBody(main, paper, width, (main.GetIdOfPart(header), main.GetIdOfPart(footer)));
        foreach (var part in main.Parts.Select(p => p.OpenXmlPart)) part.RootElement?.Save();
    }

    private static void WriteBody(MainDocumentPart main, Paper paper, int width, (string Header, string Footer) margins)
    {
        using var xml = OpenXmlWriter.Create(main);
        xml.WriteStartElement(new Document());
        xml.WriteStartElement(new Body());
        xml.WriteElement(Paragraphs.Of(paper.Title, "Title"));
        if (paper.Subtitle is { } subtitle) xml.WriteElement(Paragraphs.Of(subtitle, "Subtitle"));
        var blocks = new BlockWriter(xml, width);
        foreach (var block in paper.Blocks) blocks.Write(block);
        xml.WriteElement(Section(paper.Landscape, margins));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static SectionProperties Section(bool landscape, (string Header, string Footer) margins) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = margins.Header },
        new FooterReference { Type = HeaderFooterValues.Default, Id = margins.Footer },
        landscape
            ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = (int)Margin, Bottom = (int)Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 });
}
