using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Decisions;

/// <summary>One decision: what, why, who, what it took the place of and what took its.</summary>
[Authorize(Policies.SeeMeetings)]
public sealed class DecisionModel(DecisionReading reading) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public Guid Decision { get; set; }

    public ReadDecisions Read { get; private set; } = null!;

    public ListedDecision Shown => Read.Rows[0];

    /// <summary>The decision whose place this one took; null when it took none's.</summary>
    public ListedDecision? Former { get; private set; }

    /// <summary>The decision that took this one's place; null while none has.</summary>
    public ListedDecision? Later { get; private set; }

    public bool MayRecord => User.ToViewer().May(Policies.RunMeetings);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await reading.One(Id, Decision, viewer, cancel) is not { } read) return NotFound();

        Read = read;
        Former = await reading.List.Former(Shown.Decision.Id, viewer, cancel);
        Later = Shown.Decision.SupersededBy is { } by ? await reading.List.Find(by, viewer, cancel) : null;
        return Page();
    }
}
