using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>Names and values, one under the other.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Becomes(Markup.Of($"<dl class=\"govuk-summary-list\">{await output.GetChildContentAsync()}</dl>"));
}

/// <summary>One name and its value; with an href a way to change it.</summary>
[HtmlTargetElement("govuk-row", ParentTag = "govuk-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public string? Href { get; set; }

    public string Change { get; set; } = "Change";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.Becomes(Markup.Of($"""
            <div class="govuk-summary-list__row{(Href is null ? " govuk-summary-list__row--no-actions" : "")}">
            <dt class="govuk-summary-list__key">{Key}</dt><dd class="govuk-summary-list__value">{value}</dd>
            {Markup.When(Href is not null, $"<dd class=\"govuk-summary-list__actions\"><a class=\"govuk-link\" href=\"{Href}\">{Change}<span class=\"govuk-visually-hidden\"> {Key.ToLowerInvariant()}</span></a></dd>")}
            </div>
            """));
    }
}
