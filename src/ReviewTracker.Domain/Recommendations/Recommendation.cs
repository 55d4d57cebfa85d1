using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>What decisions about a recommendation, its actions and their parts need to know.</summary>
public sealed record Recommendation(
    RecommendationId Id, ReviewId ReviewId, RecommendationKind Kind, string Text, DateOnly MadeOn,
    ImmutableDictionary<ActionId, RecommendedAction> Actions) : IKeyedBy
{
    Guid IKeyedBy.KeyScope => ReviewId.Value;

    /// <summary>The action, or a refusal when there is none.</summary>
    public RecommendedAction Action(ActionId id) =>
        Actions.GetValueOrDefault(id) ?? throw new RefusedException(new UnknownAction());

    /// <summary>The agency's part, or a refusal when it has none.</summary>
    public AgencyPart Part(ActionId id, BodyId agency) =>
        Action(id).Parts.GetValueOrDefault(agency) ?? throw new RefusedException(new UnknownPart());

    /// <summary>The agency's part while it can still be worked on, or a refusal.</summary>
    public AgencyPart OpenPart(ActionId id, BodyId agency)
    {
        var part = Part(id, agency);
        Refuse.When(part.Status.IsOver(), new ActionIsOver(part.Status));
        return part;
    }

    public static Recommendation Create(RecommendationMade e) =>
        new(e.RecommendationId, e.ReviewId, e.Kind, e.Text, e.On, ImmutableDictionary<ActionId, RecommendedAction>.Empty);

    public Recommendation Apply(RecommendationReworded e) => this with { Text = e.Text };
    public Recommendation Apply(ActionAdded e) => this with { Actions = Actions.SetItem(e.ActionId, RecommendedAction.Of(e)) };
    public Recommendation Apply(ActionReworded e) => Change(e, a => a with { Text = e.Text });
    public Recommendation Apply(ActionAgreed e) => Change(e, p => p with { Owner = e.Owner ?? p.Owner });
    public Recommendation Apply(OwnerNamed e) => Change(e, p => p with { Owner = e.Owner });
    public Recommendation Apply(ProgressReported e) => Change(e, p => p);
    public Recommendation Apply(EvidenceLinked e) => Change(e, p => p);
    public Recommendation Apply(BarrierFlagged e) => Change(e, p => p with { BarrierFlagged = true });
    public Recommendation Apply(BarrierCleared e) => Change(e, p => p with { BarrierFlagged = false });
    public Recommendation Apply(CompletionClaimed e) => Change(e, p => p with { ClaimedOn = e.On, Advised = null });
    public Recommendation Apply(ClaimWithdrawn e) => Change(e, p => p with { ClaimedOn = null, Advised = null });
    public Recommendation Apply(CompletionAccepted e) => Change(e, p => p.Answered());
    public Recommendation Apply(CompletionAcceptedBeforeTracker e) => Change(e, p => p.Answered());
    public Recommendation Apply(CompletionReturned e) => Change(e, p => p with { ClaimedOn = null, Advised = null });
    public Recommendation Apply(MoreTimeAsked e) => Change(e, p => p with { TimeAskedOn = e.On });
    public Recommendation Apply(MoreTimeRefused e) => Change(e, p => p with { TimeAskedOn = null });
    public Recommendation Apply(AssuranceGiven e) => Change(e, p => p);
    public Recommendation Apply(LetterSent e) => Change(e, p => p with { LetterOn = e.On, LetterChases = 0, LetterAnswered = false });
    public Recommendation Apply(LetterChased e) => Change(e, p => p with { LetterChases = p.LetterChases + 1 });
    public Recommendation Apply(LetterAnswered e) => Change(e, p => p with { LetterAnswered = true });

    public Recommendation Apply(NoChangeReported e) => Change(e, p => p);
    public Recommendation Apply(NotOursSaid e) => Change(e, p => p with { NotOursOn = e.On });
    public Recommendation Apply(OwnershipConfirmed e) => Change(e, p => p with { NotOursOn = null });
    public Recommendation Apply(ClaimChecked e) => Change(e, p => p with { Advised = e.Advice });
    public Recommendation Apply(ActionReassigned e) => Change(e, a => a.Reassigned(e.From, e.To));
    public Recommendation Apply(ActionEscalated e) => Change(e, p => p);
    public Recommendation Apply(ReplyReceived e) => Change(e, p => p);
    public Recommendation Apply(LabelGiven e) => Change(e, p => p);
    public Recommendation Apply(EvidenceSeen e) => Change(e, p => p);
    public Recommendation Apply(EvidenceAttached e) => Change(e, p => p);
    public Recommendation Apply(StuckChecked e) => Change(e, p => p with { StuckCheckedOn = e.On });

    public Recommendation Apply(TargetMoved e) =>
        Change(e, a => a.EachPart(p => p with { TimeAskedOn = null }) with { Target = e.To });

    public Recommendation Apply(RuleDateKnown e) =>
        Change(e, a => a.Target.After == e.Milestone ? a with { Target = a.Target with { On = e.DueOn } } : a);

    public Recommendation Apply(ActionClosedUncompleted e) => Change(e, a => a.EachPart(p => p.After(e).Answered()));
    public Recommendation Apply(ActionReopened e) => Change(e, a => a.EachPart(p => p.After(e)));

    private Recommendation Change(ActionEvent e, Func<RecommendedAction, RecommendedAction> change) =>
        Actions.TryGetValue(e.ActionId, out var action)
            ? this with { Actions = Actions.SetItem(e.ActionId, change(action)) } : this;

    private Recommendation Change(PartEvent e, Func<AgencyPart, AgencyPart> change) =>
        Actions.TryGetValue(e.ActionId, out var action) && action.Parts.TryGetValue(e.Agency, out var part)
            ? this with { Actions = Actions.SetItem(e.ActionId, action.With(change(part.After(e)))) } : this;
}
