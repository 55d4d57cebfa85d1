using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>A decision as it is minuted. What it does to an action or a review is in <see cref="Deciding"/>.</summary>
/// <param name="Agency">The agency whose claim or request is decided; null where no single one's is.</param>
/// <param name="InterestsDeclared">Bodies whose members took no part in deciding.</param>
public sealed record RecordDecision(
    DecisionId DecisionId, DecisionKind Kind, ReviewId? ReviewId, RecommendationId? RecommendationId, ActionId? ActionId,
    BodyId? Agency, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared)
{
    public DecisionTerms Terms { get; init; } = new();

    /// <summary>Agencies whose claim or request a decision about the whole action answers.</summary>
    public ImmutableList<BodyId> Asking { get; init; } = [];

    /// <summary>Agencies whose own work the decision alters without their having asked.</summary>
    public ImmutableList<BodyId> CarriedOutBy { get; init; } = [];
}

public static class RecordDecisionHandler
{
    private const int LongText = 4_000;

    public static DecisionRecorded Handle(RecordDecision command, Meeting meeting)
    {
        meeting.CheckHeld();
        var terms = command.Terms;
        var interested = Deciders.Interested(command, meeting);

        Refuse.When(meeting.Decisions.Any(d => d.Id == command.DecisionId), new DecisionAlreadyRecorded());
        Refuse.When(command.InterestsDeclared.Except(meeting.Present).Any(), new InterestOfTheAbsent());
        if (Quorum.Missing(terms.Quorum, meeting) is { } missing) throw new RefusedException(missing);
        Deciders.Check(command, meeting, interested);
        Refuse.When(command.Rationale is null && command.Kind is not DecisionKind.AcceptCompletion, new NoRationale());
        Refuse.When(command.Rationale?.Plain?.Length > LongText, new RationaleTooLong(LongText));
        Refuse.When(terms.DueOn is not null && terms.Owner is null && terms.OwnerBody is null, new NobodyToCarryItOut());
        Refuse.When(terms.DueOn < meeting.HeldOn, new DueBeforeTheMeeting());

        return new DecisionRecorded(
            command.DecisionId, meeting.NextNumber, command.Kind, command.ReviewId, command.RecommendationId, command.ActionId,
            command.Agency, command.Rationale, interested, meeting.HeldOn, Deciders.Presiding(command, meeting, interested), terms.ByConsent,
            terms.LogPosition, terms.Owner, terms.OwnerBody, terms.DueOn, terms.Item);
    }
}

public sealed record DecisionAlreadyRecorded() : Refusal("This decision has already been recorded.");

public sealed record InterestOfTheAbsent() : Refusal(
    "Only somebody who was present can declare an interest. Take out the bodies that were not.", nameof(RecordDecision.InterestsDeclared));

public sealed record NoRationale() : Refusal("Say why it was so decided.", nameof(RecordDecision.Rationale));

public sealed record RationaleTooLong(int Limit) : Refusal($"Use {Limit} characters or fewer.", nameof(RecordDecision.Rationale));

public sealed record NobodyToCarryItOut() : Refusal("Say who carries it out by that day.", nameof(DecisionTerms.OwnerBody));

public sealed record DueBeforeTheMeeting() : Refusal("It cannot be due before the meeting that decides it.", nameof(DecisionTerms.DueOn));
