using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store.Lists;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>One claim that may be taken by consent.</summary>
public sealed record ConsentItem(
    string Key, string Reference, ReviewId Review, RecommendationId Plan, long Version, PlannedAction Action, PlannedPart Part)
{
    public BodyId Agency => Part.Agency;
}

/// <summary>Which claims may be taken by consent now.</summary>
public sealed class ConsentSource(ActionList actions)
{
    private readonly Dictionary<string, string> _named = [];

    /// <summary>Those on the agenda that are still waiting and advised; without the claims of agencies the viewer speaks or answers for.</summary>
    public async Task<IReadOnlyList<ConsentItem>> Of(Meeting meeting, IReadOnlyList<AgendaItem> agenda, Viewer viewer, CancellationToken cancel)
    {
        var own = DecisionTerms.Of(viewer, meeting, null, 0) is var terms ? terms.AnswersFor.Union(terms.MemberOf ?? []) : [];
        var plans = new Dictionary<RecommendationId, ReadPlan?>();
        var found = new List<ConsentItem>();
        foreach (var item in agenda.Where(i => i is { Section: AgendaSection.Claims, RecommendationId: not null, ActionId: not null, Agency: not null }))
        {
            var (id, agency) = (item.RecommendationId!.Value, item.Agency!.Value);
            if (!plans.TryGetValue(id, out var plan)) plans[id] = plan = await actions.Get(id, viewer, cancel);
            if (plan?.Plan.Action(item.ActionId!.Value) is not { } action) continue;

            _named[item.Key] = $"Action {action.Number} of review {plan.ReviewReference}";
            if (action.PartOf(agency) is not { Status: ActionStatus.WithTheSteeringGroup, Advised: Advice.Accept } part) continue;
            if (own.Contains(agency) || meeting.PickedOut.Contains(item.Key)) continue;
            found.Add(new(item.Key, plan.ReviewReference, plan.Plan.ReviewId, id, plan.Version, action, part));
        }
        return found;
    }

    /// <summary>What these keys stand for, as far as the agenda says.</summary>
    public string Words(IReadOnlyList<string> keys) => string.Join(", ", keys.Select(k => _named.GetValueOrDefault(k, "A claim that is not on the agenda any more")));
}
