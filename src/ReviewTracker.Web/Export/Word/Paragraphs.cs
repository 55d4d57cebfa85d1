using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReviewTracker.Web.Export.Word;

/// <summary>Paragraphs and the runs in them.</summary>
internal static class Paragraphs
{
    public static Paragraph Of(string text, string? style = null, params OpenXmlElement[] properties)
    {
        var shape = new ParagraphProperties();
        if (style is not null) shape.Append(new ParagraphStyleId { Val = style });
        shape.Append(properties);
        var paragraph = new Paragraph();
        if (shape.HasChildren) paragraph.Append(shape);
        paragraph.Append(Run(text));
        return paragraph;
    }

    /// <summary>One run; line breaks and tabs in the text are kept as such.</summary>
    public static Run Run(string text, params OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0) run.Append(new RunProperties(properties));
        foreach (var (line, at) in OfficeText.Clean(text).Split('\n').Select((line, at) => (line, at)))
        {
            if (at > 0) run.Append(new Break());
            run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
