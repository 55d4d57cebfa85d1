using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>Bars as SVG with attributes only: no script, no style, and all it shows stands in the table beneath.</summary>
[HtmlTargetElement("report-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReportBarsTagHelper : TagHelper
{
    private const int Width = 640, Label = 190, Value = 130, Row = 34, Thickness = 20;

    public Bars Of { get; set; } = null!;

    /// <summary>Told apart from the other charts of the page.</summary>
    public string Id { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (height, most) = ((Of.Of.Length * Row) + 6, Of.Of.Max(b => b.Value) is { } max and > 0 ? max : 1);
        var bars = Markup.Join(Of.Of.Select((bar, i) => Draw(bar, i * Row, (int)Math.Round((bar.Value ?? 0) / most * (Width - Label - Value)))));
        var said = string.Join("; ", Of.Of.Select(b => $"{b.Label}: {b.Words}"));
        output.Becomes(Markup.Of(
            $"<svg class=\"rt-bars\" role=\"img\" aria-labelledby=\"{Id}-title {Id}-desc\" viewBox=\"0 0 {N(Width)} {N(height)}\" width=\"100%\" preserveAspectRatio=\"xMinYMin\"><title id=\"{Id}-title\">{Of.Title}</title><desc id=\"{Id}-desc\">{said}.</desc>{bars}</svg>"));
    }

    private static IHtmlContent Draw(Bar bar, int top, int length) => Markup.Of(
        $"<text x=\"0\" y=\"{N(top + 21)}\" font-size=\"15\" fill=\"#0b0c0c\">{bar.Label}</text><rect x=\"{N(Label)}\" y=\"{N(top + 6)}\" width=\"{N(Math.Max(length, 1))}\" height=\"{N(Thickness)}\" fill=\"#0b4f55\"></rect><text x=\"{N(Label + length + 8)}\" y=\"{N(top + 21)}\" font-size=\"15\" fill=\"#0b0c0c\">{bar.Words}</text>");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
