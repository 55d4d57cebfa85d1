using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>One cell of a report: a link, a colour with its words, or words.</summary>
[HtmlTargetElement("report-cell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReportCellTagHelper : TagHelper
{
    public ReportCell Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Becomes(Of switch
    {
        { Address: { } address } => Markup.Of($"<a class=\"govuk-link\" href=\"{address}\">{Of.Words}</a>"),
        { Colour: { } colour } => Markup.Of($"<strong class=\"govuk-tag {Css(colour)}\">{Of.Words}</strong>"),
        _ => Markup.Of($"{Of.Words}"),
    });

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
