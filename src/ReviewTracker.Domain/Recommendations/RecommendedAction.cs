using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>One action as decisions know it.</summary>
public sealed record RecommendedAction(
    ActionId Id, string Number, string Text, DateOnly AddedOn, Target Target, ImmutableDictionary<BodyId, AgencyPart> Parts)
{
    public static RecommendedAction Of(ActionAdded e) => new(
        e.ActionId, e.Number, e.Text, e.On, e.Target, e.Agencies.Distinct().ToImmutableDictionary(a => a, a => new AgencyPart(a)));

    public RecommendedAction With(AgencyPart part) => this with { Parts = Parts.SetItem(part.Agency, part) };

    public RecommendedAction EachPart(Func<AgencyPart, AgencyPart> change) =>
        this with { Parts = Parts.ToImmutableDictionary(p => p.Key, p => change(p.Value)) };

    /// <summary>The new agency begins anew; one that has a part already keeps its own.</summary>
    public RecommendedAction Reassigned(BodyId from, BodyId to) => this with
    {
        Parts = Parts.ContainsKey(to) ? Parts.Remove(from) : Parts.Remove(from).SetItem(to, new AgencyPart(to)),
    };

    public ActionStatus Status => StatusTable.Together([.. Parts.Values.Select(p => p.Status)]);

    public bool IsOver => Status.IsOver();
}

/// <summary>One agency's part of an action as decisions know it.</summary>
/// <param name="ClaimedOn">The day of a claim that is not decided yet.</param>
/// <param name="TimeAskedOn">The day of a request for time that is not decided yet.</param>
/// <param name="LetterChases">How often the department was reminded since the letter.</param>
public sealed record AgencyPart(
    BodyId Agency, ActionStatus Status = ActionStatus.Proposed, PersonId? Owner = null, DateOnly? ClaimedOn = null,
    DateOnly? TimeAskedOn = null, bool BarrierFlagged = false, DateOnly? LetterOn = null, int LetterChases = 0,
    bool LetterAnswered = false)
{
    /// <summary>The day the agency said it is not its own, until the group decides.</summary>
    public DateOnly? NotOursOn { get; init; }

    /// <summary>What the coordinator advises about the claim that waits.</summary>
    public Advice? Advised { get; init; }

    public DateOnly? StuckCheckedOn { get; init; }

    /// <summary>A national action's own condition: the letter went, and was answered or chased twice in vain.</summary>
    public bool CorrespondenceIsDone => LetterOn is not null && (LetterAnswered || LetterChases >= 2);

    public AgencyPart After(RecommendationEvent e) => this with { Status = Status.After(e) };

    /// <summary>Claims and requests have been answered or no longer matter.</summary>
    public AgencyPart Answered() => this with { ClaimedOn = null, TimeAskedOn = null, NotOursOn = null, Advised = null };
}
