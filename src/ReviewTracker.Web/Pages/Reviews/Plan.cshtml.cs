using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>A review's action plan: its recommendations in the report's order, each with its actions.</summary>
[Authorize(Policies.SeeActions)]
public sealed class PlanModel(ReviewReading reading, ReviewList reviews, ActionList actions, NameSource names, TimeProvider clock) : PageModel
{
    [FromRoute] public string Reference { get; set; } = "";

    public ReviewHead Head { get; private set; } = null!;
    public IReadOnlyList<ReadPlan> Plans { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public bool MayTakeOut => User.ToViewer().May(Policies.TakeOut);
    public bool MayAgree => User.ToViewer().May(Policies.AgreeActions);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        (Today, var viewer) = (clock.GetUtcNow().UkDate(), User.ToViewer());
        if (await reviews.Find(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } row) return NotFound();

        Head = (await reading.HeadOf(row, viewer, cancel)) with
        {
            Current = "Action plan", MayRecord = viewer.May(Policies.RunReviews), Whole = await reviews.Get(row.Reference, viewer, cancel) is not null,
        };
        Plans = await actions.OfReview(row.Id, viewer, cancel);
        Names = await names.Of([], cancel);
        return Page();
    }
}
