using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>
/// Bars as SVG with attributes only: no script, no style. Lengths are shares of the width there is, so that on a narrow
/// screen the bars shrink and the words do not.
/// </summary>
[HtmlTargetElement("report-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReportBarsTagHelper : TagHelper
{
    private const int Row = 50, Thickness = 20, Longest = 55;

    public Bars Of { get; set; } = null!;

    /// <summary>Told apart from the other charts of the page.</summary>
    public string Id { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var most = Of.Of.Max(b => b.Value) is { } max and > 0 ? max : 1;
        var bars = Markup.Join(Of.Of.Select((bar, i) => Draw(bar, i * Row, Math.Round((bar.Value ?? 0) / most * Longest, 1))));
        output.Becomes(Chart.Svg(Id, Of.Title, string.Join("; ", Of.Of.Select(b => $"{b.Label}: {b.Words}")), Of.Of.Length * Row, bars));
    }

    private static IHtmlContent Draw(Bar bar, int top, decimal length) => Markup.Of(
        $"<text x=\"0\" y=\"{top + 16}\" font-size=\"16\">{bar.Label}</text><rect x=\"0\" y=\"{top + 22}\" width=\"{Math.Max(length, 0.3m)}%\" height=\"{Thickness}\" fill=\"{Chart.Ink}\"></rect><text x=\"{length}%\" dx=\"8\" y=\"{top + 38}\" font-size=\"16\" font-weight=\"bold\">{bar.Words}</text>");
}

/// <summary>What every chart begins and ends with.</summary>
internal static class Chart
{
    public const string Ink = "#0b4f55";

    /// <param name="said">Everything the chart shows, in words.</param>
    public static IHtmlContent Svg(string id, string title, string said, int height, IHtmlContent drawn) => Markup.Of(
        $"<svg class=\"rt-chart\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" width=\"100%\" height=\"{height.ToString(CultureInfo.InvariantCulture)}\"><title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{said}.</desc>{drawn}</svg>");
}
