using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewTracker.Domain.Money;

namespace ReviewTracker.Web.Forms;

/// <summary>Binds an amount in pounds as people type it ("1,250", "£1250.00"), with a sentence for what is none.</summary>
public sealed class PoundsBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None) return Task.CompletedTask;

        var typed = TypedText.Of(posted.FirstValue, lines: false).Text;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed, typed.Length > 40 ? typed[..40] : typed);
        if (typed.Length == 0)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        var (amount, fault) = posted.Length > 1 ? (null, "was sent more than once. Enter it once") : Amounts.Read(typed);
        if (amount is { } pounds) bindingContext.Result = ModelBindingResult.Success(pounds);
        else bindingContext.ModelState.AddModelError(bindingContext.ModelName, $"{bindingContext.ModelMetadata.Label()} {fault}");
        return Task.CompletedTask;
    }
}
