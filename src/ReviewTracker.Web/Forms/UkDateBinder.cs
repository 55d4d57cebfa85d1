using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReviewTracker.Web.Forms;

/// <summary>Binds a date from its three boxes, or from one text (an address, a pasted date in the Day box).</summary>
public sealed class UkDateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var (day, month, year) = (Box(bindingContext, "Day"), Box(bindingContext, "Month"), Box(bindingContext, "Year"));
        var whole = bindingContext.ValueProvider.GetValue(name);
        if (day is null && month is null && year is null && whole == ValueProviderResult.None) return Task.CompletedTask;

        var read = whole == ValueProviderResult.None
            ? UkDate.Read(day ?? "", month ?? "", year ?? "")
            : UkDate.Read(Clean(whole), "", "");
        if (read.Fault is { } fault) bindingContext.ModelState.AddModelError(name, $"{bindingContext.ModelMetadata.Label()} {fault}");

        bindingContext.ModelState.SetModelValue(name, read.Date, Clean(whole));
        bindingContext.Result = ModelBindingResult.Success(read.Date);
        return Task.CompletedTask;
    }

    private static string? Box(ModelBindingContext context, string box)
    {
        var key = $"{context.ModelName}.{box}";
        var posted = context.ValueProvider.GetValue(key);
        if (posted == ValueProviderResult.None) return null;

        var typed = Clean(posted);
        context.ModelState.SetModelValue(key, typed, typed);
        // Valid by itself: the fault belongs to the date as a whole and is said once.
        context.ModelState.MarkFieldValid(key);
        return typed;
    }

    private static string Clean(ValueProviderResult posted)
    {
        var text = TypedText.Of(posted.FirstValue, lines: false).Text;
        return text.Length > 40 ? text[..40] : text;
    }
}
