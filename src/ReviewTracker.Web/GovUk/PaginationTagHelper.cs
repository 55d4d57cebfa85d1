using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>Which stretch of a list is shown.</summary>
/// <param name="Number">From 1.</param>
public sealed record PageOf(int Number, int Size, int Total)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>What the address asks for, brought back into what there is: "−1" is the first page, 10^9 the last.</summary>
    public static PageOf Asked(string? number, int size, int total)
    {
        var asked = long.TryParse(number, out var n) ? n : 1;
        var page = new PageOf(1, size, total);
        return page with { Number = (int)Math.Clamp(asked, 1, page.Pages) };
    }
}

/// <summary>"Showing 1 to 25 of 82 reviews" and the way to the other pages, in one nav.</summary>
[HtmlTargetElement("govuk-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public PageOf Page { get; set; } = new(1, 25, 0);

    /// <summary>What is counted, in the plural.</summary>
    public string Noun { get; set; } = "results";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Becomes(Markup.Join([Showing(), Markup.When(Page.Pages > 1, $"""
            <nav class="govuk-pagination" aria-label="Pages of {Noun}">
            {Step(Page.Number - 1, "prev", "Previous")}
            <ul class="govuk-pagination__list">{Markup.Join(Numbers())}</ul>
            {Step(Page.Number + 1, "next", "Next")}
            </nav>
            """)]));

    private IHtmlContent Showing()
    {
        var first = (Page.Number - 1) * Page.Size + 1;
        var last = Math.Min(Page.Number * Page.Size, Page.Total);
        return Markup.When(Page.Total > 0, $"<p class=\"govuk-body rt-results\">Showing {first} to {last} of {Page.Total} {Noun}</p>");
    }

    private IHtmlContent Step(int to, string rel, string word) => Markup.When(to >= 1 && to <= Page.Pages, $"""
        <div class="govuk-pagination__{rel}"><a class="govuk-link govuk-pagination__link" href="{Address(to)}" rel="{rel}"><span class="govuk-pagination__link-title">{word}<span class="govuk-visually-hidden"> page</span></span></a></div>
        """);

    // The first, the last, and those beside the one that is shown.
    private IEnumerable<IHtmlContent> Numbers()
    {
        var before = 0;
        foreach (var number in Enumerable.Range(1, Page.Pages).Where(n => n == 1 || n == Page.Pages || Math.Abs(n - Page.Number) <= 1))
        {
            if (number > before + 1) yield return Markup.Of($"<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>");
            before = number;
            var current = number == Page.Number;
            yield return Markup.Of($"<li class=\"govuk-pagination__item{(current ? " govuk-pagination__item--current" : "")}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{Address(number)}\" aria-label=\"Page {number}\"{Markup.When(current, $" aria-current=\"page\"")}>{number}</a></li>");
        }
    }

    private string Address(int number) =>
        ViewContext.HttpContext.Request.With("page", number == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
