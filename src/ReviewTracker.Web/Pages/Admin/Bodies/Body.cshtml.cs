using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>One body: its names, its days, who follows it.</summary>
[Authorize(Policies.SeeSettings)]
public sealed class BodyModel(Views views, NameSource names) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    public BodyCard Body { get; private set; } = null!;
    public Names Names { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await views.Get<BodyCard>(Id, cancel) is not { } body) return NotFound();

        (Body, Names) = (body.State, await names.Of([], cancel));
        return Page();
    }
}
