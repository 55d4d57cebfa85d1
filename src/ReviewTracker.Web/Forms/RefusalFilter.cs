using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Web.Forms;

/// <summary>Shows the page again with the refusal beside the field it names. The only catch for a refusal.</summary>
public sealed class RefusalFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.ExceptionHandled || executed.Exception is not RefusedException { Refusal: var refusal }) return;

        executed.ModelState.AddModelError(KeyOf(context, refusal.Field), refusal.Message);
        executed.ExceptionHandled = true;
        executed.Result = new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    // A field the page does not have belongs to the page as a whole.
    private static string KeyOf(PageHandlerExecutingContext context, string field)
    {
        if (field.Length == 0) return "";
        var bound = context.ActionDescriptor.BoundProperties.Select(p => p.Name)
            .Concat(context.HandlerMethod?.Parameters.Select(p => p.Name) ?? []);
        return bound.FirstOrDefault(name => name.Equals(field, StringComparison.OrdinalIgnoreCase))
            ?? context.ModelState.Keys.FirstOrDefault(key => key.EndsWith("." + field, StringComparison.OrdinalIgnoreCase))
            ?? "";
    }
}
