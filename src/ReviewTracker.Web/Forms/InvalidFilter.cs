using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewTracker.Web.Forms;

/// <summary>A form that is not filled in right never reaches its handler: the page again (422), with everything typed.</summary>
public sealed class InvalidFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerInstance is not CommandPage page || !HttpMethods.IsPost(context.HttpContext.Request.Method)) return;

        if (page.CommandId == Guid.Empty)
        {
            context.ModelState.AddModelError("", "This form was not complete. Open the page again and fill it in there");
        }

        if (!context.ModelState.IsValid) context.Result = new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
