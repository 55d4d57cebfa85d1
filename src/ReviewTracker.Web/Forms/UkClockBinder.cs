using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReviewTracker.Web.Forms;

/// <summary>Binds a time of day as people type it, with a sentence for what is none.</summary>
public sealed class UkClockBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;

        var typed = TypedText.Of(posted.FirstValue, lines: false).Text;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed, typed.Length > 40 ? typed[..40] : typed);
        if (typed.Length == 0 && bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
        else if (UkClock.Read(typed) is { } time) bindingContext.Result = ModelBindingResult.Success(time);
        else bindingContext.ModelState.AddModelError(bindingContext.ModelName, $"{bindingContext.ModelMetadata.Label()} must be a time, like 10:00 or 2:30pm");

        return Task.CompletedTask;
    }
}
