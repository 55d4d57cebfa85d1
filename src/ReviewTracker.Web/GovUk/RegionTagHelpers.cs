using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>Lets a wide table move sideways by itself, from the keyboard too, without moving the page.</summary>
[HtmlTargetElement("scroll-region")]
public sealed class ScrollRegionTagHelper : TagHelper
{
    /// <summary>What the table is, for those who hear the page; each on its page a different one.</summary>
    public string Label { get; set; } = "";

    /// <summary>The table needs at least the width of a tablet to be read.</summary>
    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Becomes(Markup.Of(
        $"<div class=\"rt-scroll{(Wide ? " rt-scroll--wide" : "")}\" role=\"region\" aria-label=\"{Label}\" tabindex=\"0\">{await output.GetChildContentAsync()}</div>"));
}

/// <summary>What somebody must know before going on.</summary>
[HtmlTargetElement("govuk-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => output.Becomes(Markup.Of($"""
        <div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span>
        <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> {await output.GetChildContentAsync()}</strong></div>
        """));
}

/// <summary>Text set apart.</summary>
[HtmlTargetElement("govuk-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Becomes(Markup.Of($"<div class=\"govuk-inset-text\">{await output.GetChildContentAsync()}</div>"));
}
