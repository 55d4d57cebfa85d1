using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Store;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin.Bodies;

/// <summary>Every body and the names it goes by.</summary>
[Authorize(Policies.SeeSettings)]
public sealed class IndexModel(Views views) : PageModel
{
    public IReadOnlyList<BodyCard> Bodies { get; private set; } = [];

    public bool MayAdd => User.ToViewer().May(Policies.NameBodies);

    public async Task OnGet(CancellationToken cancel) => Bodies =
        [.. (await views.All<BodyCard>(cancel)).Select(b => b.State).OrderBy(b => b.Kind).ThenBy(b => b.Name, StringComparer.CurrentCulture)];
}
