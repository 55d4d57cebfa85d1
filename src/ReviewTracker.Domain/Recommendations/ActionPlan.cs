using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>One recommendation with its actions, as the Steering Group reads it. Colours are asked with today.</summary>
public sealed record ActionPlan(
    RecommendationId Id, ReviewId ReviewId, string Number, string Text, RecommendationKind Kind, Scope Scope,
    ImmutableList<BodyId> AddressedTo, string? Theme, string? ReportParagraph, DateOnly MadeOn,
    ImmutableList<PlannedAction> Actions)
{
    /// <summary>Derived from the actions.</summary>
    [JsonIgnore]
    public ActionStatus Status => StatusTable.Together([.. Actions.Select(a => a.Status)]);

    public PlannedAction? Action(ActionId id) => Actions.Find(a => a.Id == id);

    /// <summary>A recommendation shows its worst open action.</summary>
    public RagVerdict RagOn(DateOnly today, RagPolicy? policy = null) =>
        Actions.Select(a => a.RagOn(today, Kind, policy)).MinBy(v => v.Colour) ?? new(Rag.None, "no actions yet");

    public static ActionPlan Create(RecommendationMade e) => new(
        e.RecommendationId, e.ReviewId, e.Number, e.Text, e.Kind, e.Scope, e.AddressedTo, e.Theme, e.ReportParagraph, e.On, []);

    public ActionPlan Apply(RecommendationReworded e) => this with { Text = e.Text };

    public ActionPlan Apply(Recorded<ActionAdded> e)
    {
        var action = PlannedAction.Of(e.Data) with { Story = [StoryLine.Of(e.Envelope)] };
        return this with { Actions = Actions.RemoveAll(a => a.Id == action.Id).Add(action) };
    }

    public ActionPlan Apply(Recorded<ActionReworded> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ActionAgreed> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<OwnerNamed> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ProgressReported> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<EvidenceLinked> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<BarrierFlagged> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<BarrierCleared> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<CompletionClaimed> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ClaimWithdrawn> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<CompletionAccepted> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<CompletionAcceptedBeforeTracker> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<CompletionReturned> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<MoreTimeAsked> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<MoreTimeRefused> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<TargetMoved> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<RuleDateKnown> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<AssuranceGiven> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<LetterSent> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<LetterChased> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<LetterAnswered> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ActionClosedUncompleted> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ActionReopened> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ColourJudged> e) => Change(e.Data.ActionId, e.Envelope);

    public ActionPlan Apply(Recorded<NoChangeReported> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<NotOursSaid> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<OwnershipConfirmed> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ClaimChecked> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ActionReassigned> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ActionEscalated> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<ReplyReceived> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<LabelGiven> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<EvidenceSeen> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<EvidenceAttached> e) => Change(e.Data.ActionId, e.Envelope);
    public ActionPlan Apply(Recorded<StuckChecked> e) => Change(e.Data.ActionId, e.Envelope);

    private ActionPlan Change(ActionId action, Recorded e) =>
        this with { Actions = Actions.ConvertAll(a => a.Id == action ? a.After(e) : a) };
}
