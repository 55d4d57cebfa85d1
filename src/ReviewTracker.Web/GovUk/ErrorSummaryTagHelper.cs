using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.GovUk;

/// <summary>
/// What is wrong with the form, each with a link to its field; above it, that somebody else changed the record first.
/// Stands first in the main content of every page with a form.
/// </summary>
[HtmlTargetElement("govuk-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Becomes(Markup.Join(
        [(ViewContext.ViewData.Model as CommandPage)?.Moved is { } moved ? Conflict(moved) : Markup.Nothing, Errors()]));

    /// <summary>Does the page say that something went wrong? Its title then begins with "Error: ".</summary>
    public static bool Says(ViewContext view) =>
        view.ModelState.ErrorCount > 0 || view.ViewData.Model is CommandPage { Moved: not null };

    private IHtmlContent Errors()
    {
        var items = ViewContext.ModelState.SelectMany(entry =>
            entry.Value!.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).Distinct().Select(m => Item(entry.Key, m))).ToList();
        return Markup.When(items.Count > 0, $"""
            <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
            <h2 class="govuk-error-summary__title">There is a problem</h2>
            <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{Markup.Join(items)}</ul></div>
            </div></div>
            """);
    }

    private IHtmlContent Item(string key, string message) => key.Length == 0
        ? Markup.Of($"<li>{message}</li>")
        : Markup.Of($"<li><a href=\"#{(IsDate(key) ? DateInputTagHelper.DayId(key) : Field.IdOf(key))}\">{message}</a></li>");

    private bool IsDate(string key)
    {
        ModelMetadata? at = ViewContext.ViewData.ModelMetadata;
        foreach (var step in key.Split('.')) at = at?.Properties[step.Split('[')[0]];
        return at?.UnderlyingOrModelType == typeof(DateOnly);
    }

    private static IHtmlContent Conflict(Moved moved) => Markup.Of($"""
        <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
        <h2 class="govuk-error-summary__title">{moved.Sentence}</h2>
        <div class="govuk-error-summary__body">
        <p>Read what happened since you opened this page. If what you typed still holds, press the button again.</p>
        <ul class="govuk-list govuk-list--bullet">{Markup.Join(moved.Since.Select(s => Markup.Of($"<li>{s}</li>")))}</ul>
        </div></div></div>
        """);
}
