using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Recommendations;

/// <summary>One recommendation with its actions.</summary>
[Authorize(Policies.SeeActions)]
public sealed class RecommendationModel(ActionList actions, NameSource names, TimeProvider clock) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public ReadPlan Read { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public bool MayAgree => User.ToViewer().May(Policies.AgreeActions);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Today = clock.GetUtcNow().UkDate();
        if (await actions.Get(new(Id), User.ToViewer(), cancel) is not { } read) return NotFound();

        (Read, Names) = (read, await names.Of([], cancel));
        return Page();
    }
}
