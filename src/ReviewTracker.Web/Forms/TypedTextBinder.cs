using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReviewTracker.Web.Forms;

/// <summary>Binds every text on every form: cleaned, limited, and with a sentence for what cannot be taken.</summary>
public sealed class TypedTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;

        var limit = Limit.Of(bindingContext.ModelMetadata);
        var typed = TypedText.Of(posted.FirstValue, limit.Lines);

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed.Text, typed.Text);
        if (Fault(typed, posted.Length, limit, bindingContext.ModelMetadata.Label()) is { } fault)
        {
            bindingContext.ModelState.AddModelError(bindingContext.ModelName, fault);
        }

        bindingContext.Result = ModelBindingResult.Success(typed.Text.Length == 0 ? null : typed.Text);
        return Task.CompletedTask;
    }

    private static string? Fault(TypedText typed, int times, Limit limit, string label) =>
        times > 1 ? $"{label} was sent more than once. Enter it once"
        : typed.Unreadable ? $"{label} has characters in it that cannot be read. Type it again"
        : typed.Text.Length > limit.Max
            ? string.Create(CultureInfo.InvariantCulture, $"{label} must be {limit.Max:N0} characters or fewer")
        : null;
}
