using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>For a panel member or an IMR author: what their own agency was asked for, and the review's dates.</summary>
[Authorize(Policies.SeeOwnRequests)]
public sealed class AskedOfYouModel(ReviewReading reading, ReviewList reviews, AskedOfAgency requests, NameSource names, TimeProvider clock) : PageModel
{
    [FromRoute] public string Reference { get; set; } = "";

    public ReviewHead Head { get; private set; } = null!;
    public CaseloadRow Row { get; private set; } = null!;
    public Asked Asked { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public DateOnly Today { get; private set; }

    /// <summary>The milestones of the review's rules that have a date, in their order.</summary>
    public IEnumerable<Milestone> Dated => Regimes.On(Row.Regime, Today).Milestones
        .Where(m => Days(Asked.Reached, m).Any() || Days(Asked.Agreed, m).Any() || Row.NextMilestone == m.Id);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        (Today, var viewer) = (clock.GetUtcNow().UkDate(), User.ToViewer());
        if (await reviews.Find(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } row) return NotFound();
        if (await requests.Find(row.Id, viewer, cancel) is not { } asked) return NotFound();

        (Row, Asked, Names) = (row, asked, await names.Of([], cancel));
        Head = (await reading.HeadOf(row, viewer, cancel)) with { Current = ReviewHead.AskedOfYou };
        return Page();
    }

    public RequestCell Cell(BodyId agency, Material material) =>
        new(Asked.Requests.FirstOrDefault(r => r.Agency == agency && r.Material == material), Today, "", null, null, null);

    public string ReachedOn(Milestone milestone) => string.Join(", ", Days(Asked.Reached, milestone).Select(Words.InWords)) is { Length: > 0 } days ? days : "Not yet";

    /// <summary>The date agreed last, or what the rules set for the milestone that is due next.</summary>
    public string DueOn(Milestone milestone) => Days(Asked.Agreed, milestone).Cast<DateOnly?>().LastOrDefault() is { } agreed ? agreed.InWords()
        : Row.NextMilestone == milestone.Id ? Row.NextDue.InWords("None") : "None";

    private static IEnumerable<DateOnly> Days(IEnumerable<MilestoneDay> days, Milestone milestone) => days.Where(d => d.Milestone == milestone.Id).Select(d => d.On);
}
