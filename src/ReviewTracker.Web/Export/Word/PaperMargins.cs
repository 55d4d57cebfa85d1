using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Export.Word;

/// <summary>What stands above and below every page: the marking, who printed it when, and how it can be checked.</summary>
internal static class PaperMargins
{
    public static Header Header(Receipt receipt, int width)
    {
        var header = new Header();
        if (receipt.Marked) header.Append(Paragraphs.Of(Marking.Words, "Marking"));
        header.Append(new Paragraph(Shape("Header", width), Paragraphs.Run(receipt.AsAt), Tab(), Paragraphs.Run(receipt.Printed)));
        return header;
    }

    public static Footer Footer(Receipt receipt, int width)
    {
        var footer = new Footer(new Paragraph(
        [
            Shape("Footer", width), Paragraphs.Run(receipt.Proof), Tab(),
            Paragraphs.Run("Page "), .. Field("PAGE"), Paragraphs.Run(" of "), .. Field("NUMPAGES"),
        ]));
        if (receipt.Marked) footer.Append(Paragraphs.Of(Marking.Words, "Marking"));
        return footer;
    }

    private static ParagraphProperties Shape(string style, int width) => new(
        new ParagraphStyleId { Val = style },
        new Tabs(new TabStop { Val = TabStopValues.Right, Position = width }));

    private static Run Tab() => new(new TabChar());

    private static IEnumerable<OpenXmlElement> Field(string code) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1")),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];
}
