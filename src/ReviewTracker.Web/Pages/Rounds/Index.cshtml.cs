using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Update rounds, latest first.</summary>
[Authorize(Policies.SeeRounds)]
public sealed class IndexModel(RoundList rounds, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ReadRound> Rounds { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public bool MayRun => User.ToViewer().MayRunRounds();

    public async Task OnGet(CancellationToken cancel) =>
        (Rounds, Today) = (await rounds.All(User.ToViewer(), cancel), clock.GetUtcNow().UkDate());
}
