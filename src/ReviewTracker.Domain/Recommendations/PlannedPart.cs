using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>One agency's part of an action as the plan shows it: where it stands, in dates.</summary>
/// <param name="LastUpdateOn">The last day anything was heard from the agency.</param>
/// <param name="ClaimedOn">The day of a claim: waiting, or the one that was accepted.</param>
/// <param name="CompletedOn">The day the agency says it was done.</param>
/// <param name="TimeAskedUntil">The date asked for in a request that waits.</param>
/// <param name="NextAssuranceOn">Standing: when the next is due, once one was given.</param>
/// <param name="BeforeTracker">Accepted before this system began.</param>
public sealed record PlannedPart(
    BodyId Agency, PersonId? Owner = null, ActionStatus Status = ActionStatus.Proposed, DateOnly? AgreedOn = null,
    DateOnly? LastUpdateOn = null, DateOnly? ClaimedOn = null, DateOnly? CompletedOn = null, DateOnly? TimeAskedOn = null,
    DateOnly? TimeAskedUntil = null, DateOnly? BarrierOn = null, DateOnly? AwaitingUntil = null, DateOnly? LetterOn = null,
    BodyId? LetterTo = null, int LetterChases = 0, DateOnly? LetterAnsweredOn = null, DateOnly? NextAssuranceOn = null,
    DateOnly? AcceptedOn = null, MeetingId? AcceptedBy = null, bool BeforeTracker = false, string? MinuteReference = null,
    DateOnly? ClosedOn = null, PlannedPart.Judgement? Judged = null)
{
    /// <summary>A colour somebody judged, shown beside the computed one until it expires.</summary>
    public sealed record Judgement(Rag Colour, DateOnly On, DateOnly Until, PersonId? By);

    public Judgement? JudgedOn(DateOnly today) => Judged is { } j && j.On <= today && today <= j.Until && !Status.IsOver() ? j : null;

    public PlannedPart After(RecommendationEvent e, PersonId? by) => (e switch
    {
        ActionAgreed x => this with { AgreedOn = x.On, Owner = x.Owner ?? Owner },
        OwnerNamed x => this with { Owner = x.Owner },
        ProgressReported x => Heard(x.On),
        EvidenceLinked x => Heard(x.On),
        BarrierFlagged x => Heard(x.On) with { BarrierOn = x.On, AwaitingUntil = x.AwaitingUntil },
        BarrierCleared x => Heard(x.On) with { BarrierOn = null, AwaitingUntil = null },
        CompletionClaimed x => Heard(x.On) with { ClaimedOn = x.On, CompletedOn = x.CompletedOn, Advised = null },
        ClaimWithdrawn x => Heard(x.On).Unclaimed(),
        MoreTimeAsked x => Heard(x.On) with { TimeAskedOn = x.On, TimeAskedUntil = x.Until },
        AssuranceGiven x => Heard(x.On) with { NextAssuranceOn = x.NextOn },
        LetterSent x => Heard(x.On) with { LetterOn = x.On, LetterTo = x.To, LetterChases = 0, LetterAnsweredOn = null },
        LetterChased x => Heard(x.On) with { LetterChases = LetterChases + 1 },
        LetterAnswered x => Heard(x.On) with { LetterAnsweredOn = x.On },
        NoChangeReported x => Heard(x.On),
        NotOursSaid x => Heard(x.On) with { NotOursOn = x.On },
        ReplyReceived x => Heard(x.On),
        EvidenceSeen x => Heard(x.On),
        EvidenceAttached x => Heard(x.On),
        LabelGiven x => this with { Label = x.Label, OwnReference = x.Reference },
        ClaimChecked x => this with { Advised = x.Advice },
        StuckChecked x => this with { StuckCheckedOn = x.On, Stuck = x.Result },
        ColourJudged x => this with { Judged = new(x.Colour, x.On, x.Until, by) },
        _ => AfterDecision(e),
    }) with { Status = Status.After(e) };

    /// <summary>The day the agency said the action is not its own, until the group decides.</summary>
    public DateOnly? NotOursOn { get; init; }

    /// <summary>What the coordinator advises about the claim that waits.</summary>
    public Advice? Advised { get; init; }

    public DateOnly? EscalatedOn { get; init; }

    /// <summary>The agency's own neutral words for it, and its own reference; mail uses them.</summary>
    public Narrative? Label { get; init; }

    public Narrative? OwnReference { get; init; }
    public DateOnly? StuckCheckedOn { get; init; }
    public StuckResult? Stuck { get; init; }

    private PlannedPart AfterDecision(RecommendationEvent e) => e switch
    {
        CompletionAccepted x => WithoutRequest() with { AcceptedOn = x.On, AcceptedBy = x.Meeting },
        CompletionAcceptedBeforeTracker x => WithoutRequest() with
        {
            CompletedOn = x.CompletedOn, AcceptedOn = x.CompletedOn, BeforeTracker = true, MinuteReference = x.MinuteReference,
        },
        CompletionReturned => Unclaimed(),
        MoreTimeRefused => WithoutRequest(),
        OwnershipConfirmed => this with { NotOursOn = null },
        ActionEscalated x => this with { EscalatedOn = x.On },
        TargetMoved => WithoutRequest() with { NextAssuranceOn = null },
        ActionClosedUncompleted x when !Status.IsOver() => Unclaimed().WithoutRequest() with { ClosedOn = x.On },
        ActionReopened x when Status.IsOver() => Heard(x.On).Unclaimed() with
        {
            AcceptedOn = null, AcceptedBy = null, BeforeTracker = false, MinuteReference = null, ClosedOn = null,
        },
        _ => this,
    };

    private PlannedPart Unclaimed() => this with { ClaimedOn = null, CompletedOn = null, Advised = null };

    private PlannedPart WithoutRequest() => this with { TimeAskedOn = null, TimeAskedUntil = null };

    private PlannedPart Heard(DateOnly on) => LastUpdateOn > on ? this : this with { LastUpdateOn = on };
}
