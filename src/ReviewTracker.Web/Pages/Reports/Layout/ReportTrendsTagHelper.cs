using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>Rows of columns as SVG: one row for each thing counted, its numbers above the columns, the times beneath the last row.</summary>
[HtmlTargetElement("report-trends", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReportTrendsTagHelper : TagHelper
{
    private const int Row = 84, Highest = 34, Foot = 24;

    public Trends Of { get; set; } = null!;

    /// <summary>Told apart from the other charts of the page.</summary>
    public string Id { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (most, share) = (Math.Max(1, Of.Of.Max(t => t.Numbers.Max())), Math.Round(100m / Of.Times.Length, 2));
        var rows = Of.Of.Select((trend, i) => Draw(trend, i * Row, most, share));
        var times = Of.Times.Select((time, i) => Text(time, i, share, (Of.Of.Length * Row) + 14, 13, "normal"));
        var said = string.Join("; ", Of.Of.Select(t => $"{t.Label}: {string.Join(", ", t.Numbers.Zip(Of.Times, (n, time) => $"{time} {Figures.Of(n)}"))}"));
        output.Becomes(Chart.Svg(Id, Of.Title, said, (Of.Of.Length * Row) + Foot, Markup.Join([.. rows, .. times])));
    }

    private static IHtmlContent Draw(Trend trend, int top, int most, decimal share)
    {
        var bottom = top + Row - 6;
        var columns = trend.Numbers.Select((number, i) =>
        {
            var height = number * Highest / most;
            return Markup.Join(
            [
                Markup.Of($"<rect x=\"{i * share}%\" y=\"{bottom - height}\" width=\"{Math.Round(share * 0.8m, 2)}%\" height=\"{Math.Max(height, 1)}\" fill=\"{Chart.Ink}\"></rect>"),
                Text(Figures.Of(number), i, share, bottom - height - 5, 14, "bold"),
            ]);
        });
        return Markup.Join([Markup.Of($"<text x=\"0\" y=\"{top + 16}\" font-size=\"16\">{trend.Label}</text>"), .. columns]);
    }

    private static IHtmlContent Text(string words, int column, decimal share, int y, int size, string weight) =>
        Markup.Of($"<text x=\"{column * share}%\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\">{words}</text>");
}
