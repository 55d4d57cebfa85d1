using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ReviewTracker.Web.GovUk;

/// <summary>A date in three boxes; a month may be typed as a word. Errors lead to the Day box.</summary>
[HtmlTargetElement("govuk-date-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    /// <summary>What the Day box of a date is called, for the links of an error summary.</summary>
    public static string DayId(string name) => Field.IdOf(name) + "-day";

    protected override IHtmlContent Html(Field field)
    {
        var date = For.Model as DateOnly?;
        var boxes = new[]
        {
            Box(field, "Day", date?.Day, 2), Box(field, "Month", date?.Month, 2), Box(field, "Year", date?.Year, 4),
        };
        return Fieldset(field, Markup.Of($"<div class=\"govuk-date-input\" id=\"{field.Id}\">{Markup.Join(boxes)}</div>"));
    }

    private IHtmlContent Box(Field field, string part, int? number, int width)
    {
        var (id, name) = ($"{field.Id}-{part.ToLowerInvariant()}", $"{field.Name}.{part}");
        var typed = Field.Typed(ViewContext, name, number?.ToString(CultureInfo.InvariantCulture));
        return Markup.Of($"""
            <div class="govuk-date-input__item"><div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for="{id}">{part}</label>
            <input class="govuk-input govuk-date-input__input govuk-input--width-{(part == "Month" ? 4 : width)}{field.ErrorClass("govuk-input")}" id="{id}" name="{name}" type="text" value="{typed}"{Markup.When(part != "Month", $" inputmode=\"numeric\"")}>
            </div></div>
            """);
    }
}
