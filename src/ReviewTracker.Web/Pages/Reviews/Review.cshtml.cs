using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>One review at a glance: where it stands, what comes next, who is who, what happened last.</summary>
[Authorize(Policies.SeeCaseload)]
public sealed class ReviewModel(
    ReviewReading reading, ReviewList reviews, ActionList actions, DecisionList decisions, TimeProvider clock) : PageModel
{
    private const int LatestShown = 5;

    [FromRoute] public string Reference { get; set; } = "";

    /// <summary>Null for those who see a review at stage level only.</summary>
    public ReadReview? Review { get; private set; }

    public CaseloadRow Row { get; private set; } = null!;
    public ReviewHead Head { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public Viewer Viewer { get; private set; } = null!;
    public IReadOnlyList<ListedDecision> Decisions { get; private set; } = [];
    public IReadOnlyList<StoryItem> Latest { get; private set; } = [];
    public IReadOnlyDictionary<Rag, int> Colours { get; private set; } = new Dictionary<Rag, int>();

    /// <summary>The unmet milestones with a date, and those reached late: where the three clocks differ.</summary>
    public IEnumerable<MilestoneStanding> Dated =>
        Review!.File.MilestonesOn(Today).Where(m => m.Due is not null && (m.Open || m.DaysOver > 0 || m.Stopped));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Today = clock.GetUtcNow().UkDate();
        var viewer = Viewer = User.ToViewer();
        if (await reviews.Find(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } row) return NotFound();

        Row = row;
        Review = await reading.Of(row.Reference, viewer, cancel);
        Head = Review is null ? await reading.HeadOf(row, viewer, cancel) : Review.Head("Overview", Today, viewer);
        Colours = (await actions.Page(new(Review: row.Id), Today, viewer, cancel)).Counts;
        Decisions = await decisions.All(new(Review: row.Id), viewer, cancel);
        if (Review is not null) Latest = [.. (await reading.Story(Review, cancel)).Take(LatestShown)];
        return Page();
    }

    public MilestoneStanding? Next => Review?.File.MilestonesOn(Today).Where(m => m is { Open: true, Due: not null, Stopped: false })
        .MinBy(m => m.Due);
}
