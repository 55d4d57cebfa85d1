using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>One line of text.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters wide; the whole width when left out.</summary>
    public int? Width { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    protected override IHtmlContent Html(Field field) => Markup.Of($"""
        {LabelHtml(field)}{field.HintHtml}{field.ErrorHtml}
        <input class="govuk-input{WidthClass}{field.ErrorClass("govuk-input")}" id="{field.Id}" name="{field.Name}" type="{Type}" value="{Typed(field)}"{field.DescribedBy()}{Attribute("autocomplete", Autocomplete)}{Attribute("inputmode", Inputmode)}>
        """);

    private string WidthClass => Width is null ? "" : $" govuk-input--width-{Width}";

    private static IHtmlContent Attribute(string name, string? value) => Markup.When(value is not null, $" {name}=\"{value}\"");
}
