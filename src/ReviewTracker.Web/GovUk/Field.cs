using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.GovUk;

/// <summary>One question on a form: its name and ids, what was typed, what is wrong with it.</summary>
public sealed record Field(string Name, string Id, string Label, string? Hint, IReadOnlyList<string> Errors)
{
    public static Field Of(ModelExpression expression, ViewContext view, string? label, string? hint)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        return new(name, IdOf(name), label ?? expression.Metadata.Label(), hint, ErrorsOf(view.ModelState, name));
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public bool Wrong => Errors.Count > 0;

    public string GroupClass => "govuk-form-group" + (Wrong ? " govuk-form-group--error" : "");

    public string ErrorClass(string block) => Wrong ? $" {block}--error" : "";

    public IHtmlContent HintHtml => Markup.When(Hint is not null, $"<div id=\"{Id}-hint\" class=\"govuk-hint\">{Hint}</div>");

    public IHtmlContent ErrorHtml => Markup.When(Wrong,
        $"<p id=\"{Id}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {string.Join(". ", Errors.Select(e => e.TrimEnd('.')))}</p>");

    /// <summary>The hint and the error are read out with the field; nothing where it has neither.</summary>
    public IHtmlContent DescribedBy(string also = "")
    {
        var ids = string.Join(' ', new[] { Hint is null ? "" : $"{Id}-hint", Wrong ? $"{Id}-error" : "", also }.Where(id => id.Length > 0));
        return Markup.When(ids.Length > 0, $" aria-describedby=\"{ids}\"");
    }

    /// <summary>What was typed where something was, else the model's own value.</summary>
    public static string Typed(ViewContext view, string name, object? model) =>
        view.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed ? typed : model?.ToString() ?? "";

    private static string[] ErrorsOf(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).Distinct()] : [];
}
