using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReviewTracker.Web.Forms;

/// <summary>Binds a whole number as people type it, with a sentence for what is none.</summary>
public sealed class WholeNumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;

        var typed = TypedText.Of(posted.FirstValue, lines: false).Text;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed, typed.Length > 40 ? typed[..40] : typed);
        if (typed.Length == 0 && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            bindingContext.Result = ModelBindingResult.Success(number);
        }
        else
        {
            bindingContext.ModelState.AddModelError(
                bindingContext.ModelName, $"{bindingContext.ModelMetadata.Label()} must be a whole number, like 12");
        }

        return Task.CompletedTask;
    }
}
