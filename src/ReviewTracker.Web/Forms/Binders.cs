using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ReviewTracker.Web.Forms;

/// <summary>Our own reading of texts, dates, numbers and answers, before the framework's.</summary>
public sealed class Binders : IModelBinderProvider
{
    private static readonly TypedTextBinder Text = new();
    private static readonly UkDateBinder Date = new();
    private static readonly WholeNumberBinder Number = new();
    private static readonly UkClockBinder Clock = new();
    private static readonly PoundsBinder Pounds = new();
    private static readonly NamedBinder Answer = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) ? Text
        : context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? Date
        : context.Metadata.UnderlyingOrModelType == typeof(int) ? Number
        : context.Metadata.UnderlyingOrModelType == typeof(TimeOnly) ? Clock
        : context.Metadata.UnderlyingOrModelType == typeof(decimal) ? Pounds
        : context.Metadata.UnderlyingOrModelType.IsEnum ? Answer
        : null;
}
