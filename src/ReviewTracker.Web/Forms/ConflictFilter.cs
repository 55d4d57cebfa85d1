using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Forms;

/// <summary>
/// Somebody else changed it first (409): the page again with what happened since, everything typed, and the new version,
/// so that the person can press again after reading. What is not there at all is "not found".
/// </summary>
public sealed class ConflictFilter(PeopleDirectory directory, TimeProvider clock) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.ExceptionHandled) return;

        executed.ExceptionHandled = true;
        switch (executed.Exception)
        {
            case StreamMissingException:
                executed.Result = new NotFoundResult();
                break;
            case StreamMovedOnException moved when context.HandlerInstance is CommandPage page:
                // What stands under an id that was to be new is nothing this page has shown: only that it is taken.
                var since = moved.Stream == page.NewId ? [] : moved.Since;
                page.MovedOn(await InWords(page, since, context.HttpContext.RequestAborted), moved.Stream, since);
                executed.Result = new PageResult { StatusCode = StatusCodes.Status409Conflict };
                break;
            default:
                executed.ExceptionHandled = false;
                break;
        }
    }

    private async Task<Moved> InWords(CommandPage page, IReadOnlyList<Recorded> since, CancellationToken cancel)
    {
        if (since.Count == 0) return Moved.Already(page.Subject);

        var told = await page.Telling(since, cancel);
        var people = await directory.Find(told.Select(e => e.By).OfType<PersonId>().Distinct(), cancel);
        return Moved.Of(page.Subject, told, people, clock.GetUtcNow());
    }
}
