using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>A column header that sorts: a link that puts "sort=due" or "sort=-due" (falling) into the address.</summary>
[HtmlTargetElement("sort-header")]
public sealed class SortHeaderTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What the address calls this column.</summary>
    public string Key { get; set; } = "";

    /// <summary>How the list is sorted now ("due", "-due").</summary>
    public string? Sort { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (rising, falling) = (Sort == Key, Sort == "-" + Key);
        var (aria, arrow) = rising ? ("ascending", "▲") : falling ? ("descending", "▼") : ("none", "");
        var address = ViewContext.HttpContext.Request.With("sort", rising ? "-" + Key : Key);
        output.Becomes(Markup.Of($"""
            <th scope="col" class="govuk-table__header" aria-sort="{aria}"><a class="govuk-link rt-sort" href="{address}">{await output.GetChildContentAsync()}<span class="rt-sort__arrow" aria-hidden="true">{arrow}</span></a></th>
            """));
    }
}
