using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

public static class Markup
{
    public static readonly IHtmlContent Nothing = HtmlString.Empty;

    /// <summary>HTML with holes: what goes into a hole is encoded, unless it is HTML already.</summary>
    public static IHtmlContent Of(FormattableString html) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, html.Format, html.GetArguments());

    /// <summary>The HTML where the condition holds, nothing otherwise.</summary>
    public static IHtmlContent When(bool shown, FormattableString html) => shown ? Of(html) : Nothing;

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts) all.AppendHtml(part);
        return all;
    }

    /// <summary>The tag helper's own element goes; this stands in its place.</summary>
    public static void Becomes(this TagHelperOutput output, IHtmlContent html)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(html);
    }
}
