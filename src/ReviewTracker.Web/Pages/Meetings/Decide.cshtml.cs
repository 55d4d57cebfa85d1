using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Meetings.Screen;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>What a meeting can decide: what waits, or anything found by its number.</summary>
[Authorize(Policies.Decide)]
public sealed class DecideModel(MeetingDesk desk, DecidingDesk deciding) : PageModel
{
    [FromRoute] public Guid Id { get; set; }
    [FromQuery] public string? Review { get; set; }
    [FromQuery] public string? Number { get; set; }

    public MeetingRecord Meeting { get; private set; } = null!;
    public ItemPlace Place { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public ActionPage Claims { get; private set; } = null!;
    public ActionPage Requests { get; private set; } = null!;
    public ActionPage Overdue { get; private set; } = null!;

    /// <summary>What was asked for is not there.</summary>
    public new string? NotFound { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await desk.Meetings.Get(new MeetingId(Id), viewer, cancel) is not { } found) return base.NotFound();
        (Meeting, Names) = (found.State, await desk.Names.Of([], cancel));
        var agenda = await deciding.Agenda(Meeting, viewer, cancel);
        if (!string.IsNullOrEmpty(Review) && await Find(agenda, cancel) is { } key) return LocalRedirect($"/meetings/{Id}/item/{key}");

        Place = ItemPlace.In(agenda, "", Meeting);
        Claims = await desk.Actions.Page(new(Status: ActionStatus.WithTheSteeringGroup), desk.Today, viewer, cancel);
        Requests = await desk.Actions.Page(new(TimeAsked: true), desk.Today, viewer, cancel);
        Overdue = await desk.Actions.Page(new(Colour: Rag.Red), desk.Today, viewer, cancel);
        return Page();
    }

    // The item it has on the agenda, else one of its own.
    private async Task<string?> Find(IReadOnlyList<AgendaItem> agenda, CancellationToken cancel)
    {
        var reference = ReviewReference.FromAddress(Review!);
        if (await desk.Reviews.Reviews.Find(reference, User.ToViewer(), cancel) is not { } review)
        {
            NotFound = "There is no review with this reference. Enter it as in 2021-04";
            return null;
        }

        if (string.IsNullOrEmpty(Number)) return agenda.FirstOrDefault(i => i.ReviewId == review.Id && i is { ActionId: null, TopicId: null, DecisionId: null })?.Key ?? $"review/{review.Id}";

        var actions = (await desk.Actions.OfReview(review.Id, User.ToViewer(), cancel)).SelectMany(p => p.Plan.Actions);
        if (actions.FirstOrDefault(a => a.Number.Equals(Number.Trim(), StringComparison.OrdinalIgnoreCase)) is { } action)
            return agenda.FirstOrDefault(i => i.ActionId == action.Id && i.Agency == WaitingPart(action).Agency)?.Key ?? $"action/{action.Id}/{WaitingPart(action).Agency}";

        NotFound = $"Review {review.Reference} has no action with this number";
        return null;
    }

    private static PlannedPart WaitingPart(PlannedAction action) =>
        action.Parts.Find(p => p.Status is ActionStatus.WithTheSteeringGroup) ?? action.Parts.Find(p => p.TimeAskedOn is not null) ?? action.Parts[0];
}
