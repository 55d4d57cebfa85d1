using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>What every question on a form is told: the property it is for, its words, its size.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>The question; the property's display name when left out.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>"s", "m", "l" or "xl" for a larger question; add heading="true" where it is the page's only one.</summary>
    public string? Size { get; set; }

    public bool Heading { get; set; }

    /// <summary>What sets the question apart from others of the same words on the page; heard and not seen.</summary>
    public string? About { get; set; }

    protected abstract IHtmlContent Html(Field field);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Field.Of(For, ViewContext, Label, Hint);
        output.Becomes(Markup.Of($"<div class=\"{field.GroupClass}\">{Html(field)}</div>"));
    }

    protected string Typed(Field field) => Field.Typed(ViewContext, field.Name, For.Model);

    protected IHtmlContent LabelHtml(Field field)
    {
        var label = Markup.Of($"<label class=\"govuk-label{Sized("govuk-label")}\" for=\"{field.Id}\">{field.Label}{Apart}</label>");
        return Heading ? Markup.Of($"<h1 class=\"govuk-label-wrapper\">{label}</h1>") : label;
    }

    protected IHtmlContent Fieldset(Field field, IHtmlContent inside)
    {
        var legend = Heading ? Markup.Of($"<h1 class=\"govuk-fieldset__heading\">{field.Label}</h1>") : Markup.Of($"{field.Label}{Apart}");
        return Markup.Of($"""
            <fieldset class="govuk-fieldset"{field.DescribedBy()}>
            <legend class="govuk-fieldset__legend{Sized("govuk-fieldset__legend")}">{legend}</legend>
            {field.HintHtml}{field.ErrorHtml}{inside}
            </fieldset>
            """);
    }

    private IHtmlContent Apart => Markup.When(About is not null, $"<span class=\"govuk-visually-hidden\"> – {About}</span>");

    private string Sized(string block) => Size is null ? "" : $" {block}--{Size}";
}
