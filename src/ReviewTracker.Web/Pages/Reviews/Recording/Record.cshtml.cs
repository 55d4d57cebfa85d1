using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>What can be recorded on a review now, so that nobody must know addresses.</summary>
[Authorize(Policies.RunReviews)]
public sealed class RecordModel(ReviewDesk desk) : PageModel
{
    public new ReviewFile File { get; private set; } = null!;

    public DateOnly Today => desk.Today;

    public async Task<IActionResult> OnGet([FromRoute] string reference, CancellationToken cancel)
    {
        if (await desk.Find(reference, User.ToViewer(), cancel) is not { } found) return NotFound();

        File = found.State;
        return Page();
    }
}
