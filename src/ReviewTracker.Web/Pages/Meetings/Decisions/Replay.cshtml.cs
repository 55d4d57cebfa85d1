using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Decisions;

/// <summary>The facts as the group saw them when it decided, folded from the log, beside what has changed since.</summary>
[Authorize(Policies.SeeMeetings)]
public sealed class ReplayModel(DecisionReading reading, DecisionReplay replay) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public Guid Decision { get; set; }

    public ReadDecisions Read { get; private set; } = null!;

    public ListedDecision Shown => Read.Rows[0];

    public Replayed Then { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await reading.One(Id, Decision, viewer, cancel) is not { } read) return NotFound();

        Read = read;
        if (await replay.Of(Shown, viewer, cancel) is not { } then) return NotFound();

        Then = then;
        return Page();
    }
}
