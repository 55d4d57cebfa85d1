using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>Where an agency's part of an action stands; domain.md section 4.</summary>
public enum ActionStatus
{
    Proposed, NotStarted, InProgress, WithTheSteeringGroup, Completed, Returned, NotAchievable, NotAccepted, Superseded,
}

/// <summary>
/// One agency's part of one action as lists show it: dates and codes; colours are asked with today.
/// </summary>
/// <param name="Parts">How many parts the action has.</param>
/// <param name="FirstPart">True on exactly one part per action, so that a total can count actions once.</param>
/// <param name="Target">The current target date; null while a rule's date is unknown.</param>
/// <param name="CompletedOn">The day the agency says it was done.</param>
/// <param name="AcceptedOn">The day the Steering Group accepted this part (or, before the tracker, the day it was completed).</param>
/// <param name="ActionAcceptedOn">The day the last part was accepted: the whole action is implemented.</param>
/// <param name="BeforeTracker">Accepted before this system began; counted on its own line.</param>
/// <param name="AmberFrom">First day it is amber if nothing more happens; null: never.</param>
/// <param name="RedFrom">First day it is red if nothing more happens; null: never.</param>
/// <param name="SettledColour">The colour while a line before "overdue" in the table holds (blue, none, grey); null when the dates decide.</param>
/// <param name="GreyUntil">While today is before this day the part is not due to start.</param>
/// <param name="BarrierOn">The day the barrier that stands was flagged.</param>
/// <param name="LetterOn">National: the day of a letter that has not been answered.</param>
/// <param name="SilentSince">The last word, or the day words could first be expected.</param>
public sealed record ActionRow(
    RecommendationId RecommendationId, ReviewId ReviewId, ActionId ActionId, BodyId Agency, string RecommendationNumber,
    string Number, string Text, Scope Scope, RecommendationKind Kind, PersonId? Owner, int Parts, bool FirstPart,
    ActionStatus Status, TargetKind TargetKind, DateOnly? OriginalTarget, DateOnly? Target, int TargetMoves, DateOnly AddedOn,
    DateOnly? LastUpdateOn, DateOnly? ClaimedOn, DateOnly? CompletedOn, DateOnly? TimeAskedOn, DateOnly? TimeAskedUntil,
    DateOnly? AcceptedOn, DateOnly? ActionAcceptedOn, bool BeforeTracker, DateOnly? ClosedOn,
    Rag? SettledColour, DateOnly? GreyUntil, bool RuleDateUnknown, DateOnly? AmberFrom, DateOnly? RedFrom,
    DateOnly? BarrierOn, DateOnly? LetterOn, DateOnly SilentSince)
{
    /// <summary>The day the agency said the action is not its own, until the group decides.</summary>
    public DateOnly? NotOursOn { get; init; }

    /// <summary>What the coordinator advises about the claim that waits.</summary>
    public Advice? Advised { get; init; }

    public DateOnly? EscalatedOn { get; init; }
    public DateOnly? StuckCheckedOn { get; init; }
    public StuckResult? Stuck { get; init; }

    /// <summary>Days between the original target and the current one; null while either is not known, and for a standing assurance, whose next day slips nothing.</summary>
    [JsonIgnore]
    public int? SlippedDays => TargetKind is TargetKind.Standing ? null : Target?.DayNumber - OriginalTarget?.DayNumber;

    /// <summary>The colour and why, in words.</summary>
    public RagVerdict RagOn(DateOnly today, RagPolicy? policy = null) => new RagFacts(
        Status is ActionStatus.Completed, Status.AsClosure(), Status is ActionStatus.WithTheSteeringGroup ? ClaimedOn : null,
        TimeAskedOn, LetterOn, Target, GreyUntil, BarrierOn, SilentSince).On(today, policy ?? RagPolicy.Default);
}
