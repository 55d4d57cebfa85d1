using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>One answer out of a few.</summary>
[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    protected override string Block => "govuk-radios";
    protected override string Type => "radio";
}

/// <summary>Any of several answers; with a single choice "true" it ticks a bool.</summary>
[HtmlTargetElement("govuk-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    protected override string Block => "govuk-checkboxes";
    protected override string Type => "checkbox";
}

/// <summary>What radios and checkboxes have in common.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    public bool Inline { get; set; }

    public bool Small { get; set; }

    protected abstract string Block { get; }
    protected abstract string Type { get; }

    protected override IHtmlContent Html(Field field)
    {
        var chosen = Choice.Chosen(ViewContext, field.Name, For);
        var answers = Items.Select((item, at) => Answer(field, item, at, chosen.Contains(item.Value, StringComparer.OrdinalIgnoreCase)));
        var looks = (Inline ? $" {Block}--inline" : "") + (Small ? $" {Block}--small" : "");
        return Fieldset(field, Markup.Of($"<div class=\"{Block}{looks}\" data-module=\"{Block}\">{Markup.Join(answers)}</div>"));
    }

    private IHtmlContent Answer(Field field, Choice item, int at, bool chosen)
    {
        // The first has the field's own id, so that an error summary leads to it.
        var id = at == 0 ? field.Id : $"{field.Id}-{at + 1}";
        return Markup.Of($"""
            <div class="{Block}__item">
            <input class="{Block}__input" id="{id}" name="{field.Name}" type="{Type}" value="{item.Value}"{Markup.When(chosen, $" checked")}{Markup.When(item.Hint is not null, $" aria-describedby=\"{id}-item-hint\"")}>
            <label class="govuk-label {Block}__label" for="{id}">{item.Text}</label>
            {Markup.When(item.Hint is not null, $"<div id=\"{id}-item-hint\" class=\"govuk-hint {Block}__hint\">{item.Hint}</div>")}
            </div>
            """);
    }
}
