using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.GovUk;

/// <summary>One answer of radios, checkboxes or a drop-down list.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>The words of an enumeration as answers, in its own words unless told others.</summary>
    public static IReadOnlyList<Choice> Of<T>(Func<T, string>? words = null) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), words?.Invoke(v) ?? Labels.InWords(v.ToString())))];

    /// <summary>What is ticked: what was posted where something was, else the model's own values.</summary>
    public static HashSet<string> Chosen(ViewContext view, string name, ModelExpression model)
    {
        if (view.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] many ? [.. many] : [entry.AttemptedValue ?? ""];
        }

        return model.Model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable all => [.. all.Cast<object?>().Select(v => v?.ToString() ?? "")],
            var one => [one.ToString() ?? ""],
        };
    }
}
