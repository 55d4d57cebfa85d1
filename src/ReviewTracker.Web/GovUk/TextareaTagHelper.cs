using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.GovUk;

/// <summary>Several lines of text, with a count of what is left; how much is said by the property's [Paragraphs].</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    protected override IHtmlContent Html(Field field)
    {
        var max = Limit.Of(For.Metadata).Max;
        return Markup.Of($"""
            <div class="govuk-character-count" data-module="govuk-character-count" data-maxlength="{max}" data-threshold="50">
            {LabelHtml(field)}{field.HintHtml}{field.ErrorHtml}
            <textarea class="govuk-textarea govuk-js-character-count{field.ErrorClass("govuk-textarea")}" id="{field.Id}" name="{field.Name}" rows="{Rows}"{field.DescribedBy($"{field.Id}-info")}>{"\n"}{Typed(field)}</textarea>
            <div id="{field.Id}-info" class="govuk-hint govuk-character-count__message">You can enter up to {max.ToString("N0", null)} characters</div>
            </div>
            """);
    }
}
