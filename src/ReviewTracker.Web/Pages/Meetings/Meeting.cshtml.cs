using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Pages.Meetings.Planning;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Meetings;

/// <summary>One meeting with its decisions, as its minutes show it.</summary>
[Authorize(Policies.SeeMeetings)]
public sealed class MeetingModel(
    MeetingList meetings, ActionList actions, ReviewList reviews, NameSource names, SealedTexts texts, QuorumReading quorum, DecisionNumbers numbers) : PageModel
{
    /// <summary>What a decision is about, and where it is.</summary>
    public sealed record Subject(string Text, string Address);

    private readonly Dictionary<DecisionId, Subject> _about = [];

    [FromRoute] public Guid Id { get; set; }

    public MeetingRecord Shown { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public OpenedTexts Texts { get; private set; } = null!;

    /// <summary>By their numbers in the log of decisions, as everywhere.</summary>
    public IReadOnlyDictionary<DecisionId, long> Numbers { get; private set; } = null!;

    public QuorumState Quorum { get; private set; } = null!;
    public bool MayDecide => User.ToViewer().May(Policies.Decide);
    public bool MayRecord => User.ToViewer().May(Policies.RunMeetings);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await meetings.Get(new(Id), User.ToViewer(), cancel) is not { } found) return NotFound();

        Shown = found.State;
        Quorum = await quorum.Of(Shown, cancel);
        Names = await names.Of(
            Shown.Decisions.SelectMany(d => new[] { d.RecordedBy, d.Owner }).Append(Shown.RecordedBy).Concat(Shown.Attendances.SelectMany(a => new[] { a.Person, a.DeputyFor })), cancel);
        Texts = await texts.Open(Shown.Decisions.SelectMany(d => new SealedText?[] { d.Rationale, d.SupersededBecause })
            .Concat(Shown.FormerDates.Select(f => f.Reason)).Append(Shown.CancelledBecause), cancel);
        Numbers = await numbers.Of(Shown.Decisions.SelectMany(d => new DecisionId?[] { d.Id, d.SupersededBy }), cancel);
        await LookUp(cancel);
        return Page();
    }

    /// <summary>Null for a decision about nothing on record, or about what the reader may not see.</summary>
    public Subject? About(MeetingRecord.Decision decision) => _about.GetValueOrDefault(decision.Id);

    private async Task LookUp(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        var rows = await reviews.Among([.. Shown.Decisions.Select(d => d.ReviewId).OfType<ReviewId>().Select(r => r.Value).Distinct()], viewer, cancel);
        var plans = new Dictionary<ReviewId, IReadOnlyList<ReadPlan>>();
        foreach (var decision in Shown.Decisions)
        {
            if (rows.FirstOrDefault(r => r.Id == decision.ReviewId) is not { } review) continue;
            if (decision.ActionId is not { } id)
            {
                _about[decision.Id] = new($"Review {review.Reference}", $"/reviews/{ReviewReference.ToAddress(review.Reference)}");
                continue;
            }

            var plan = plans.TryGetValue(review.Id, out var read) ? read : plans[review.Id] = await actions.OfReview(review.Id, viewer, cancel);
            if (plan.Select(p => p.Plan.Action(id)).FirstOrDefault(a => a is not null) is { } action)
                _about[decision.Id] = new($"Review {review.Reference}, action {action.Number}: {action.Text}", $"/actions/{id}");
        }
    }
}
