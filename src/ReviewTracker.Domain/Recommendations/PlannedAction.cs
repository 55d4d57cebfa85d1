using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>One action of the plan with its parts and its story.</summary>
/// <param name="OriginalTarget">As first agreed; never changes.</param>
/// <param name="OriginalDue">Its date; for a rule once its milestone was reached.</param>
/// <param name="Moves">The slippage ledger, oldest first.</param>
public sealed record PlannedAction(
    ActionId Id, string Number, string Text, string? KeyMilestones, string? WhatWillShowItWorked, DateOnly AddedOn,
    DateOnly? StartsOn, Target OriginalTarget, DateOnly? OriginalDue, Target Target, ImmutableList<TargetMove> Moves,
    ImmutableList<PlannedPart> Parts, ImmutableList<StoryLine> Story)
{
    public static PlannedAction Of(ActionAdded e) => new(
        e.ActionId, e.Number, e.Text, e.KeyMilestones, e.WhatWillShowItWorked, e.On, e.StartsOn, e.Target, e.Target.On, e.Target,
        [], [.. e.Agencies.Distinct().Select(a => new PlannedPart(a))], []);

    [JsonIgnore]
    public ActionStatus Status => StatusTable.Together([.. Parts.Select(p => p.Status)]);

    /// <summary>The day the last part was accepted; null until all are.</summary>
    [JsonIgnore]
    public DateOnly? AcceptedOn => Parts.All(p => p.AcceptedOn is not null) ? Parts.Max(p => p.AcceptedOn) : null;

    public PlannedPart? PartOf(BodyId agency) => Parts.Find(p => p.Agency == agency);

    /// <summary>When the part is due: the action's target, or its own next assurance.</summary>
    public DateOnly? DueFor(PlannedPart part) => Target.Kind is TargetKind.Standing ? part.NextAssuranceOn ?? Target.On : Target.On;

    /// <summary>The nearest day that something is due: of the parts still open, else the last of all.</summary>
    public DateOnly? NextDue => Parts.Where(p => !p.Status.IsOver()).Min(DueFor) ?? Parts.Max(DueFor) ?? Target.On;

    public RagFacts FactsOf(PlannedPart part, RecommendationKind kind) => new(
        part.Status is ActionStatus.Completed, part.Status.AsClosure(),
        part.Status is ActionStatus.WithTheSteeringGroup ? part.ClaimedOn : null, part.TimeAskedOn,
        kind is RecommendationKind.National && part.LetterAnsweredOn is null ? part.LetterOn : null,
        DueFor(part), StartsOn, part.BarrierOn, SilentSince(part));

    public RagVerdict RagOn(DateOnly today, PlannedPart part, RecommendationKind kind, RagPolicy? policy = null) =>
        FactsOf(part, kind).On(today, policy ?? RagPolicy.Default);

    /// <summary>The action shows its worst part.</summary>
    public RagVerdict RagOn(DateOnly today, RecommendationKind kind, RagPolicy? policy = null) =>
        Parts.Select(p => RagOn(today, p, kind, policy)).MinBy(v => v.Colour) ?? new(Rag.None, "no agency");

    /// <summary>Days between the original target and the current one; null while either is not known.</summary>
    [JsonIgnore]
    public int? SlippedDays => Target.On?.DayNumber - OriginalDue?.DayNumber;

    /// <summary>Why a target was moved, as the meeting put it.</summary>
    public Narrative? ReasonFor(TargetMove move) =>
        Story.Find(line => line.Kind is StoryKind.TargetMoved && line.Decision == move.Decision)?.Text;

    public PlannedAction After(Recorded e)
    {
        var data = (RecommendationEvent)e.Data;
        var agency = (data as PartEvent)?.Agency;
        var told = this with { Story = Story.Add(StoryLine.Of(e)) };
        var changed = data switch
        {
            ActionReworded x => told with { Text = x.Text, KeyMilestones = x.KeyMilestones, WhatWillShowItWorked = x.WhatWillShowItWorked },
            TargetMoved x => told with { Target = x.To, Moves = Moves.Add(TargetMove.Of(this, x, e)) },
            RuleDateKnown x => told.Dated(x),
            ActionReassigned x => told.Reassigned(x),
            _ => told,
        };
        return changed with { Parts = changed.Parts.ConvertAll(p => agency is null || p.Agency == agency ? p.After(data, e.By) : p) };
    }

    // The new agency begins anew; what the former one wrote stays in the story.
    private PlannedAction Reassigned(ActionReassigned e) =>
        this with { Parts = PartOf(e.To) is null ? Parts.ConvertAll(p => p.Agency == e.From ? new PlannedPart(e.To) : p) : Parts.RemoveAll(p => p.Agency == e.From) };

    private PlannedAction Dated(RuleDateKnown e) => this with
    {
        Target = Target.After == e.Milestone ? Target with { On = e.DueOn } : Target,
        OriginalDue = OriginalTarget.After == e.Milestone ? e.MilestoneOn.AddMonths(OriginalTarget.Months ?? 0) : OriginalDue,
    };

    // Silence counts from the last word, and before the first one from the day words could be expected.
    private DateOnly SilentSince(PlannedPart part) =>
        part.LastUpdateOn ?? new[] { AddedOn, part.AgreedOn ?? AddedOn, StartsOn ?? AddedOn }.Max();
}

/// <summary>One move of a target, as the slippage ledger keeps it.</summary>
/// <param name="CumulativeDays">From the original target to the new one; null while either is not known.</param>
public sealed record TargetMove(
    Target From, Target To, int? Days, int? CumulativeDays, MeetingId Meeting, DecisionId Decision, DateOnly On, PersonId? RecordedBy)
{
    public static TargetMove Of(PlannedAction action, TargetMoved e, Recorded envelope) => new(
        action.Target, e.To, e.To.On?.DayNumber - action.Target.On?.DayNumber,
        e.To.On?.DayNumber - action.OriginalDue?.DayNumber, e.Meeting, e.Decision, e.On, envelope.By);
}
