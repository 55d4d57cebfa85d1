using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>A filter that is on: what the address holds and what it is called.</summary>
public sealed record FilterOn(string Key, string Value, string Words);

/// <summary>The filter of a list, always in view, as a GET form; above its fields what is on, each with a link that takes it off.</summary>
[HtmlTargetElement("filter-panel")]
public sealed class FilterPanelTagHelper : TagHelper
{
    private static readonly string[] KeptKeys = ["sort", "on", "known"];

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What is filtered ("reviews"), for those who hear the page.</summary>
    public string Noun { get; set; } = "results";

    public IEnumerable<FilterOn> On { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var on = On.Select(f => Tag(request, f)).ToList();
        var apply = Markup.Of($"<button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\">Apply filters</button>");
        output.Becomes(Markup.Of($"""
            <section class="rt-filter" aria-label="Filter {Noun}"><h2 class="govuk-heading-m">Filter</h2>
            {Markup.When(on.Count > 0, $"<ul class=\"rt-filter-tags\">{Markup.Join(on)}</ul><p class=\"govuk-body\"><a class=\"govuk-link\" href=\"{request.Path}\">Clear all filters</a></p>")}
            <form method="get" action="{request.Path}" novalidate>{Kept(request)}{apply}<div class="rt-filter__fields">{fields}</div>{apply}</form>
            </section>
            """));
    }

    private static IHtmlContent Tag(HttpRequest request, FilterOn filter) => Markup.Of($"""
        <li><a class="govuk-link govuk-link--no-visited-state govuk-body-s" href="{request.Without(filter.Key, filter.Value)}">Remove filter: {filter.Words}</a></li>
        """);

    // A changed filter keeps the order the list was in, and the day it is looked at.
    private static IHtmlContent Kept(HttpRequest request) => Markup.Join(KeptKeys
        .Where(key => !string.IsNullOrEmpty(request.Query[key]))
        .Select(key => Markup.Of($"<input type=\"hidden\" name=\"{key}\" value=\"{request.Query[key].ToString()}\">")));
}
