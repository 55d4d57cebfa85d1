using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings.Decisions;

/// <summary>Every decision there ever was, numbered in the order of the log, latest first.</summary>
[Authorize(Policies.SeeMeetings)]
public sealed class LogModel(DecisionReading reading, ReviewList reviews, ActionList actions, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Kinds = Choice.Of<DecisionKind>(MeetingWords.Of);
    public static readonly IReadOnlyList<Choice> Shows = [new("open", "Still to be carried out")];

    [FromQuery] public string? Number { get; set; }
    [FromQuery] public string? Kind { get; set; }
    [FromQuery] public DateOnly? From { get; set; }
    [FromQuery] public DateOnly? Until { get; set; }
    [FromQuery] public string? Review { get; set; }
    [FromQuery(Name = "action-number")] public string? ActionNumber { get; set; }
    [FromQuery] public string? Show { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public ReadDecisions Read { get; private set; } = null!;
    public PageOf Paging { get; private set; } = new(1, DecisionFilter.PageSize, 0);
    public DateOnly Today { get; private set; }

    /// <summary>What was asked for and is not there; null when all of it is.</summary>
    public string? Unknown { get; private set; }

    public IReadOnlyList<FilterOn> FiltersOn =>
    [
        .. new[] { ("number", Number, $"number {Number}"), ("review", Review, $"review {Review}"), ("action-number", ActionNumber, $"action {ActionNumber}") }
            .Where(f => !string.IsNullOrEmpty(f.Item2)).Select(f => new FilterOn(f.Item1, f.Item2!, f.Item3)),
        .. Kinds.Where(k => k.Value == Kind).Select(k => new FilterOn("kind", k.Value, k.Text)),
        .. Shows.Where(s => s.Value == Show).Select(s => new FilterOn("show", s.Value, s.Text)),
    ];

    public async Task OnGet(CancellationToken cancel)
    {
        (Today, var viewer) = (clock.GetUtcNow().UkDate(), User.ToViewer());
        var filter = await Asked(cancel);
        var page = Unknown is null ? await reading.List.Page(filter, viewer, cancel) : new([], 0);
        Paging = PageOf.Asked(PageNumber, DecisionFilter.PageSize, page.Total);
        if (Paging.Number != filter.Page && page.Total > 0) page = await reading.List.Page(filter with { Page = Paging.Number }, viewer, cancel);
        Read = await reading.Of(page.Rows, viewer, cancel);
    }

    private async Task<DecisionFilter> Asked(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        var review = string.IsNullOrEmpty(Review) ? null : await reviews.Find(ReviewReference.FromAddress(Review), viewer, cancel);
        if (!string.IsNullOrEmpty(Review) && review is null) Unknown = "There is no review with this reference. Enter it as in 2021-04";
        if (!string.IsNullOrEmpty(Number) && !long.TryParse(Number, out _)) Unknown = "Enter the decision’s number in digits, for example 112";
        ActionId? action = null;
        if (!string.IsNullOrEmpty(ActionNumber))
        {
            if (review is not null)
                action = (await actions.OfReview(review.Id, viewer, cancel)).SelectMany(p => p.Plan.Actions).FirstOrDefault(a => a.Number == ActionNumber.Trim())?.Id;
            if (action is null) Unknown ??= "Enter the action’s number together with its review’s reference";
        }

        return new(
            long.TryParse(Number, out var number) ? number : null, Enum.TryParse<DecisionKind>(Kind, out var kind) ? kind : null, From, Until,
            review?.Id, action, Open: Show == "open", Page: int.TryParse(PageNumber, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1);
    }
}
