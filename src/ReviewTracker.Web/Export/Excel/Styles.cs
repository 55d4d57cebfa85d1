using DocumentFormat.OpenXml.Spreadsheet;

namespace ReviewTracker.Web.Export.Excel;

/// <summary>How cells look. The number is the place in the stylesheet; those to be filled in follow, unlocked and tinted.</summary>
internal enum Style : uint { Plain, Heading, Text, KeptText, Day, Whole, Number, Money, FillInText, FillInKeptText, FillInDay, FillInWhole, FillInNumber, FillInMoney }

/// <summary>The stylesheet every workbook shares.</summary>
internal static class Styles
{
    private const uint DayFormat = 164;
    private const uint MoneyFormat = 165;
    private const uint FillInOffset = Style.FillInText - Style.Text;

    /// <summary>What stands in a cell decides its look, not only its column.</summary>
    public static Style Of(Column column, Cell cell)
    {
        var style = cell switch
        {
            { Day: not null } => Style.Day,
            { Number: { } number } => column.Kind is ColumnKind.Money ? Style.Money : decimal.IsInteger(number) ? Style.Whole : Style.Number,
            { Text: { } text } when OfficeText.LooksLikeFormula(text) => Style.KeptText,
            { Text: not null } => Style.Text,
            _ => column.Kind switch { ColumnKind.Date => Style.Day, ColumnKind.Number => Style.Number, ColumnKind.Money => Style.Money, _ => Style.Text },
        };
        return column.FillIn ? style + FillInOffset : style;
    }

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = MoneyFormat, FormatCode = "[$£-809]#,##0.00;-[$£-809]#,##0.00" }) { Count = 2 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Arial" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Arial" })) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Filled("FFD9E6EA"), Filled("FFFFF7D6")) { Count = 4 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Lined()) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats([new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 }, HeadingFormat(), .. Formats(false), .. Formats(true)]),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat[] Formats(bool fillIn)
    {
        CellFormat[] formats =
        [
            Format(49, fillIn, wraps: true), Format(49, fillIn, wraps: true), Format(DayFormat, fillIn), Format(3, fillIn), Format(0, fillIn), Format(MoneyFormat, fillIn),
        ];
        formats[1].QuotePrefix = true;
        return formats;
    }

    private static CellFormat Format(uint number, bool fillIn, bool wraps = false) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps }, new Protection { Locked = !fillIn })
    {
        NumberFormatId = number, FontId = 0, FillId = fillIn ? 3u : 0u, BorderId = 1, FormatId = 0,
        ApplyNumberFormat = true, ApplyAlignment = true, ApplyProtection = true, ApplyFill = fillIn, ApplyBorder = true,
    };

    private static CellFormat HeadingFormat() => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        NumberFormatId = 49, FontId = 1, FillId = 2, BorderId = 1, FormatId = 0,
        ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
    };

    private static Fill Filled(string colour) => new(
        new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Lined() => new(
        new LeftBorder(), new RightBorder(), new TopBorder(),
        new BottomBorder(new Color { Rgb = "FFB1B4B6" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
