using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Meetings.Minutes;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Extracts;

/// <summary>What one meeting decided about one's own, without the rest of its minutes.</summary>
[Authorize(Policies.SeeExtracts)]
public sealed class ExtractModel(ExtractList extracts, ReviewList reviews, ActionList actions, NameSource names, SealedTexts texts, DecisionNumbers numbers) : PageModel
{
    private readonly Dictionary<ActionId, PlannedAction> _actions = [];
    private Dictionary<ReviewId, CaseloadRow> _reviews = [];

    [FromRoute] public Guid Id { get; set; }

    public MeetingExtract Shown { get; private set; } = null!;

    public Names Names { get; private set; } = null!;

    public IReadOnlyDictionary<DecisionId, long> Numbers { get; private set; } = null!;

    public OpenedTexts Texts { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await extracts.Get(new(Id), viewer, cancel) is not { } found) return NotFound();

        Shown = found;
        var about = found.Decisions.Select(d => d.ReviewId).Concat(found.Items.Select(i => i.ReviewId)).OfType<ReviewId>().Select(r => r.Value).Distinct().ToList();
        _reviews = (await reviews.Among(about, viewer, cancel)).ToDictionary(r => r.Id);
        foreach (var review in _reviews.Keys)
            foreach (var action in (await actions.OfReview(review, viewer, cancel)).SelectMany(p => p.Plan.Actions)) _actions[action.Id] = action;

        Numbers = await numbers.Of(found.Decisions.Select(d => (DecisionId?)d.Id), cancel);
        Names = await names.Of([], cancel);
        Texts = await texts.Open(found.Decisions.SelectMany(d => new[] { d.Rationale, d.SupersededBecause })
            .Concat(_actions.Values.SelectMany(a => a.Story).Where(s => s.Decision is not null).Select(s => s.Link)), cancel);
        return Page();
    }

    public string AboutOf(ReviewId? review, ActionId? action, BodyId? agency)
    {
        var reference = review is { } id && _reviews.TryGetValue(id, out var row) ? $"Review {row.Reference}" : "A review";
        var about = action is { } a && _actions.TryGetValue(a, out var found) ? $"{reference}, action {found.Number}: {found.Text}" : reference;
        return agency is { } body ? $"{about} ({Names.Of(body)})" : about;
    }

    public string? EffectOf(MeetingRecord.Decision decision) =>
        DecisionEffect.Of(decision, decision.ActionId is { } id ? _actions.GetValueOrDefault(id) : null, new(Texts), Names);

    /// <summary>Items of the agenda about which nothing of one's own was decided.</summary>
    public IEnumerable<AgendaItem> Undecided => Shown.Items.Where(i => !Shown.Decisions.Any(d => d.Item == i.Key || (d.ActionId is not null && d.ActionId == i.ActionId)));
}
