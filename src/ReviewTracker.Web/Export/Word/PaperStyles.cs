using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReviewTracker.Web.Export.Word;

/// <summary>How a paper looks: Arial, headings Word knows as headings, UK English.</summary>
internal static class PaperStyles
{
    private const string Colour = "00536B", Grey = "505A5F", Line = "B1B4B6";
    private const int BulletList = 1;

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" },
                new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "22" }, new Languages { Val = "en-GB", EastAsia = "en-GB", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraph("Normal", "Normal", null, new StyleRunProperties(), isDefault: true),
        Paragraph("Title", "Title", Spaced(0, 120), Font(40, bold: true)),
        Paragraph("Subtitle", "Subtitle", Spaced(0, 240), Font(26, colour: Grey)),
        Head(1, 32), Head(2, 26), Head(3, 23),
        Paragraph("ListBullet", "List Bullet", Bulleted(), new StyleRunProperties()),
        Paragraph("Caption", "caption", KeptWithNext(120, 60), Font(20, bold: true)),
        Paragraph("TableHeading", "Table Heading", Spaced(40, 40), Font(18, bold: true)),
        Paragraph("TableText", "Table Text", Spaced(40, 40), Font(18)),
        Paragraph("AfterTable", "After Table", Spaced(0, 120), Font(8)),
        Paragraph("Small", "Small", Spaced(0, 80), Font(18, colour: Grey)),
        Paragraph("Header", "header", Spaced(0, 120), Font(16, colour: Grey)),
        Paragraph("Footer", "footer", Spaced(60, 0), Font(16, colour: Grey)),
        Paragraph("Marking", "Marking", new StyleParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "60" }, new Justification { Val = JustificationValues.Center }), Font(20, bold: true)),
        Grid("Unlined", lined: false), Grid("Lined", lined: true));

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "283" })) { LevelIndex = 0 }) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = BulletList });

    public static Settings Settings() => new(
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = "en-GB" });

    private static Style Head(int level, int size) => Paragraph($"Heading{level}", $"heading {level}", new StyleParagraphProperties(
        new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "280", After = "120" }, new OutlineLevel { Val = level - 1 }),
        Font(size, bold: true, colour: Colour));

    private static Style Paragraph(string id, string name, StyleParagraphProperties? shape, StyleRunProperties font, bool isDefault = false)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        if (!isDefault && id.StartsWith("Heading", StringComparison.Ordinal)) style.Append(new NextParagraphStyle { Val = "Normal" });
        style.Append(new PrimaryStyle());
        if (shape is not null) style.Append(shape);
        if (font.HasChildren) style.Append(font);
        return style;
    }

    private static StyleParagraphProperties Spaced(int before, int after) => new(
        new SpacingBetweenLines { Before = Number(before), After = Number(after) });

    private static StyleParagraphProperties KeptWithNext(int before, int after) => new(
        new KeepNext(), new SpacingBetweenLines { Before = Number(before), After = Number(after) });

    private static StyleParagraphProperties Bulleted() => new(
        new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = BulletList }),
        new SpacingBetweenLines { Before = "0", After = "60" });

    private static StyleRunProperties Font(int halfPoints, bool bold = false, string? colour = null)
    {
        var font = new StyleRunProperties();
        if (bold) font.Append(new Bold());
        if (colour is not null) font.Append(new Color { Val = colour });
        font.Append(new FontSize { Val = Number(halfPoints) }, new FontSizeComplexScript { Val = Number(halfPoints) });
        return font;
    }

    private static Style Grid(string id, bool lined)
    {
        var shape = new StyleTableProperties();
        if (lined)
            shape.Append(new TableBorders(
                Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()));
        shape.Append(new TableCellMarginDefault(
            new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }));
        var style = new Style(new StyleName { Val = id }, shape) { Type = StyleValues.Table, StyleId = id };
        if (lined)
            style.Append(new TableStyleProperties(new TableStyleConditionalFormattingTableCellProperties(
                new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "D9E6EA" })) { Type = TableStyleOverrideValues.FirstRow });
        return style;
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = Line };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
