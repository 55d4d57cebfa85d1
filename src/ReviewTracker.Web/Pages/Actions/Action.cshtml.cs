using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Actions;

/// <summary>One action: what will show it worked, where each agency's part stands and why, what happened.</summary>
[Authorize(Policies.SeeActions)]
public sealed class ActionModel(ActionReading reading, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public ReadActionPage Shown { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public Viewer Viewer { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        (Today, Viewer) = (clock.GetUtcNow().UkDate(), User.ToViewer());
        if (await reading.Of(new(Id), Viewer, cancel) is not { } shown) return NotFound();

        Shown = shown;
        return Page();
    }

    /// <summary>The team records for every agency, an agency answers for itself.</summary>
    public bool MayAnswer(PlannedPart part) => !part.Status.IsOver() && Viewer.MayAnswerFor(part.Agency);

    public bool MayAgree => Viewer.May(Policies.AgreeActions);
}
