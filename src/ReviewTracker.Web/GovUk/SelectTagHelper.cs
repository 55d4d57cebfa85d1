using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>One answer out of many.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>What stands for no answer, first in the list ("Any district"); none when left out.</summary>
    public string? Empty { get; set; }

    protected override IHtmlContent Html(Field field)
    {
        var chosen = Choice.Chosen(ViewContext, field.Name, For);
        var answers = Items.Select(i => Option(i.Value, i.Text, chosen.Contains(i.Value, StringComparer.OrdinalIgnoreCase)));
        var empty = Empty is null ? Markup.Nothing : Option("", Empty, false);
        return Markup.Of($"""
            {LabelHtml(field)}{field.HintHtml}{field.ErrorHtml}
            <select class="govuk-select{field.ErrorClass("govuk-select")}" id="{field.Id}" name="{field.Name}"{field.DescribedBy()}>{empty}{Markup.Join(answers)}</select>
            """);
    }

    private static IHtmlContent Option(string value, string text, bool chosen) =>
        Markup.Of($"<option value=\"{value}\"{Markup.When(chosen, $" selected")}>{text}</option>");
}
