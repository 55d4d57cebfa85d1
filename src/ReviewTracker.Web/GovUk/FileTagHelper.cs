using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>One file from the person's machine; its form needs enctype="multipart/form-data".</summary>
[HtmlTargetElement("govuk-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>What the file dialogue offers first (".xlsx,.csv"); what comes is looked at all the same.</summary>
    public string Accept { get; set; } = "";

    protected override IHtmlContent Html(Field field) => Markup.Of($"""
        {LabelHtml(field)}{field.HintHtml}{field.ErrorHtml}
        <input class="govuk-file-upload{field.ErrorClass("govuk-file-upload")}" id="{field.Id}" name="{field.Name}" type="file" accept="{Accept}"{field.DescribedBy()}>
        """);
}
