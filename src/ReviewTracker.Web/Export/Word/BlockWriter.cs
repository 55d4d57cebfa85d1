using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace ReviewTracker.Web.Export.Word;

/// <summary>Writes the blocks of a paper.</summary>
/// <param name="width">Between the margins, in twentieths of a point.</param>
internal sealed class BlockWriter(OpenXmlWriter xml, int width)
{
    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                xml.WriteElement(Paragraphs.Of(heading.Text, $"Heading{Math.Clamp(heading.Level, 1, 3)}"));
                break;
            case Text text:
                xml.WriteElement(text.Bold ? Bold(text.Words) : Paragraphs.Of(text.Words, text.Small ? "Small" : null));
                break;
            case Bullets bullets:
                foreach (var item in bullets.Items) xml.WriteElement(Paragraphs.Of(item, "ListBullet"));
                break;
            case Facts facts:
                Rows("", [("", 1), ("", 2.5)], facts.Rows.Select(r => new[] { r.What, r.Answer }), [], lined: false);
                break;
            case Table table:
                xml.WriteElement(Paragraphs.Of(table.Caption, "Caption"));
                Rows(table.Caption, [.. table.Columns], table.Rows, [.. table.Numbers], lined: true);
                break;
            case NewPage:
                xml.WriteElement(new Paragraph(new Run(new Break { Type = BreakValues.Page })));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block Word knows nothing of.");
        }
    }

    private static Paragraph Bold(string text) => new(Paragraphs.Run(text, new Bold()));

    private void Rows(string caption, (string Name, double Width)[] columns, IEnumerable<IReadOnlyList<string?>> rows, int[] numbers, bool lined)
    {
        var widths = columns.Select(c => (int)(width * c.Width / columns.Sum(x => x.Width))).ToArray();
        xml.WriteStartElement(new WordTable());
        xml.WriteElement(Shape(caption, lined));
        xml.WriteElement(new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) })));
        if (lined) xml.WriteElement(Row([.. columns.Select(c => c.Name)], widths, numbers, "TableHeading", header: true));
        foreach (var row in rows) xml.WriteElement(Row(row, widths, numbers, "TableText", header: false, boldFirst: !lined));
        xml.WriteEndElement();
        // Two tables that touch would be one.
        xml.WriteElement(Paragraphs.Of("", "AfterTable"));
    }

    private TableProperties Shape(string caption, bool lined)
    {
        var shape = new TableProperties(
            new TableStyle { Val = lined ? "Lined" : "Unlined" },
            new TableWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed });
        if (lined) shape.Append(new TableLook { Val = "0020", FirstRow = true }, new TableCaption { Val = OfficeText.Clean(caption) });
        return shape;
    }

    private static TableRow Row(IReadOnlyList<string?> cells, int[] widths, int[] numbers, string style, bool header, bool boldFirst = false)
    {
        var shape = new TableRowProperties(new CantSplit());
        if (header) shape.Append(new TableHeader());
        var row = new TableRow(shape);
        for (var i = 0; i < widths.Length; i++)
        {
            var text = i < cells.Count ? cells[i] ?? "" : "";
            row.Append(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = Number(widths[i]), Type = TableWidthUnitValues.Dxa }),
                numbers.Contains(i)
                    ? Paragraphs.Of(text, style, new Justification { Val = JustificationValues.Right })
                    : Paragraphs.Of(text, boldFirst && i == 0 ? "TableHeading" : style)));
        }

        return row;
    }

    private static string Number(int width) => width.ToString(CultureInfo.InvariantCulture);
}
