using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>A button that sends its form, or with an href a link that looks like one.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>"secondary", "warning" or nothing.</summary>
    public string? Kind { get; set; }

    public string? Href { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public string? Formaction { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var css = "govuk-button" + (Kind is null ? "" : $" govuk-button--{Kind}");
        output.Becomes(Href is null
            ? Markup.Of($"<button type=\"submit\" class=\"{css}\" data-module=\"govuk-button\" data-prevent-double-click=\"true\"{Markup.When(Name is not null, $" name=\"{Name}\" value=\"{Value}\"")}{Markup.When(Formaction is not null, $" formaction=\"{Formaction}\"")}>{text}</button>")
            : Markup.Of($"<a href=\"{Href}\" role=\"button\" draggable=\"false\" class=\"{css}\" data-module=\"govuk-button\">{text}</a>"));
    }
}
