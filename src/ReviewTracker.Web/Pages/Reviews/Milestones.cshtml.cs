using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>Every milestone of the review's rules, with its three clocks apart, every date agreed and every pause.</summary>
[Authorize(Policies.SeeCaseload)]
public sealed class MilestonesModel(ReviewReading reading, TimeProvider clock) : PageModel
{
    [FromRoute] public string Reference { get; set; } = "";

    public ReadReview Review { get; private set; } = null!;
    public ReviewHead Head { get; private set; } = null!;
    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        (Today, var viewer) = (clock.GetUtcNow().UkDate(), User.ToViewer());
        if (await reading.Of(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } review) return NotFound();

        (Review, Head) = (review, review.Head("Milestones", Today, viewer));
        return Page();
    }
}
