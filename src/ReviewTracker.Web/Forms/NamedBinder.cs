using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReviewTracker.Web.Forms;

/// <summary>Binds one of the answers offered, sent once and by its exact name.</summary>
public sealed class NamedBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;

        var (metadata, said) = (bindingContext.ModelMetadata, posted.FirstValue ?? "");
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        if (posted.Length == 1 && said.Length == 0 && metadata.IsReferenceOrNullableType)
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (posted.Length == 1 && Named.Of(metadata.UnderlyingOrModelType, said) is { } answer)
            bindingContext.Result = ModelBindingResult.Success(answer);
        else
            bindingContext.ModelState.AddModelError(
                bindingContext.ModelName, metadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(said, metadata.GetDisplayName()));

        return Task.CompletedTask;
    }
}
