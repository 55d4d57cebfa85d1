using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>Everything that happened to a review, latest first.</summary>
[Authorize(Policies.SeeCaseload)]
public sealed class TimelineModel(ReviewReading reading, TimeProvider clock) : PageModel
{
    private const int Size = 10;

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(nameof(StoryKind.Milestones), "Milestones"), new(nameof(StoryKind.DatesAndPauses), "Dates, pauses and corrections"),
        new(nameof(StoryKind.PeopleAndAgencies), "People and agencies"), new(nameof(StoryKind.Family), "Family"),
        new(nameof(StoryKind.Record), "The record itself"),
    ];

    [FromRoute] public string Reference { get; set; } = "";
    [FromQuery] public string? Kind { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public ReviewHead Head { get; private set; } = null!;
    public IReadOnlyList<StoryItem> Items { get; private set; } = [];
    public PageOf Paging { get; private set; } = new(1, Size, 0);

    public IEnumerable<FilterOn> FiltersOn => Kinds.Where(k => k.Value == Kind).Select(k => new FilterOn("kind", k.Value, k.Text));

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await reading.Of(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } review) return NotFound();

        Head = review.Head("Timeline", clock.GetUtcNow().UkDate(), viewer);
        var story = await reading.Story(review, cancel);
        if (FiltersOn.Any()) story = [.. story.Where(i => i.Kind.ToString() == Kind)];
        Paging = PageOf.Asked(PageNumber, Size, story.Count);
        Items = [.. story.Skip((Paging.Number - 1) * Size).Take(Size)];
        return Page();
    }
}
