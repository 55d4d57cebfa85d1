using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Forms;

/// <summary>
/// A page with a form that carries out a command. It carries the version it was shown with and ids minted when it was
/// shown, so that a second press is no second act and somebody else's change is noticed.
/// </summary>
public abstract class CommandPage : PageModel
{
    [BindProperty] public long Version { get; set; }

    /// <summary>Minted when the form is shown; the same form sent twice is carried out once.</summary>
    [BindProperty] public Guid CommandId { get; set; }

    /// <summary>The id of whatever the form begins (a review, an action, a meeting).</summary>
    [BindProperty] public Guid NewId { get; set; }

    /// <summary>What is being changed, in a sentence: "This {Subject} was changed by …".</summary>
    public virtual string Subject => "record";

    /// <summary>Set when somebody else changed it since the form was shown.</summary>
    public Moved? Moved { get; private set; }

    /// <summary>Loads what the page shows, before GET and POST alike, so that a refused page shows itself whole. False: there is no such page (404).</summary>
    protected virtual Task<bool> Load(CancellationToken cancel) => Task.FromResult(true);

    public sealed override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Showing) (CommandId, NewId) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        if (await Load(HttpContext.RequestAborted)) await next();
        else context.Result = Missing();
    }

    /// <summary>What is answered where there is no such page.</summary>
    protected virtual IActionResult Missing() => NotFound();

    /// <summary>The form goes out with this version; what comes back with a post is left alone.</summary>
    protected void ShownAt(long version)
    {
        if (Showing) Version = version;
    }

    /// <summary>What the form begins needs the id that was minted when it was shown.</summary>
    protected void MustHaveNewId()
    {
        if (HttpMethods.IsPost(Request.Method) && NewId == Guid.Empty) ModelState.AddModelError("", Incomplete);
    }

    protected const string Incomplete = "This form was not complete. Open the page again and fill it in there";

    protected virtual Act Act(string? reason = null) => new(User.PersonId(), SameForm.Id(CommandId, Request), Narrative.Of(reason));

    /// <summary>The act is done: says so once at the top of the page it leads to.</summary>
    protected IActionResult Done(string url, string message)
    {
        TempData[Flash.Key] = message;
        return LocalRedirect(url);
    }

    /// <summary>The page again, with everything typed, because of what ModelState says.</summary>
    protected PageResult Again() => new() { StatusCode = StatusCodes.Status422UnprocessableEntity };

    /// <summary>Somebody else was first: the form keeps its text and carries the version it would now build on.</summary>
    internal void MovedOn(Moved moved, Guid stream, IReadOnlyList<Recorded> since)
    {
        Moved = moved;
        if (since.Count == 0) return;

        BuildOn(stream, since[^1].Version);
        ModelState.Remove(nameof(Version));
    }

    /// <summary>What of it this person may be told: not what others did elsewhere in the same stream.</summary>
    internal virtual Task<IReadOnlyList<Recorded>> Telling(IReadOnlyList<Recorded> since, CancellationToken cancel) => Task.FromResult(since);

    /// <summary>A page that changes several streams keeps a version for each and takes the new one here.</summary>
    protected virtual void BuildOn(Guid stream, long version) => Version = version;

    private bool Showing => HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method);
}
