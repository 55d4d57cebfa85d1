using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>The rows of a report's table. Written straight to the page: a county's pack has a hundred thousand cells.</summary>
[HtmlTargetElement("report-rows", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReportRowsTagHelper : TagHelper
{
    public ReportTable Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Becomes(new Rows(Of));

    private sealed class Rows(ReportTable table) : IHtmlContent
    {
        private readonly ImmutableArray<string> _openings = [.. table.Columns.Select((c, i) => (First: i == 0, Number: c.Kind is ReportColumnKind.Number) switch
        {
            (true, _) => "<th scope=\"row\" class=\"govuk-table__header rt-regular\">",
            (_, true) => "<td class=\"govuk-table__cell govuk-table__cell--numeric\">",
            _ => "<td class=\"govuk-table__cell\">",
        })];

        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            foreach (var row in table.Rows)
            {
                writer.Write("<tr class=\"govuk-table__row\">");
                for (var i = 0; i < row.Length; i++)
                {
                    writer.Write(_openings[i]);
                    Write(row[i], writer, encoder);
                    writer.Write(i == 0 ? "</th>\n" : "</td>\n");
                }

                writer.Write("</tr>\n");
            }
        }

        // A link, a colour with its words, or words.
        private static void Write(ReportCell cell, TextWriter writer, HtmlEncoder encoder)
        {
            if (cell.Address is { } address)
            {
                writer.Write("<a class=\"govuk-link\" href=\"");
                encoder.Encode(writer, address);
                writer.Write("\">");
            }
            else if (cell.Colour is { } colour) writer.Write($"<strong class=\"govuk-tag {Css(colour)}\">");

            encoder.Encode(writer, cell.Words ?? "");
            writer.Write(cell.Address is not null ? "</a>" : cell.Colour is not null ? "</strong>" : "");
        }

        private static string Css(Rag rag) => rag switch
        {
            Rag.Red => "govuk-tag--red",
            Rag.Amber => "govuk-tag--yellow",
            Rag.Green => "govuk-tag--green",
            Rag.Blue => "govuk-tag--blue",
            Rag.Grey => "govuk-tag--grey",
            _ => "rt-tag--none",
        };
    }
}
