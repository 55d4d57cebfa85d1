using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>A decision as it is minuted. What it does to an action or a review is in <see cref="Deciding"/>.</summary>
/// <param name="Agency">The agency whose claim or request is decided; null where no single one's is.</param>
/// <param name="InterestsDeclared">Bodies whose members took no part in deciding.</param>
public sealed record RecordDecision(
    DecisionId DecisionId, DecisionKind Kind, ReviewId? ReviewId, RecommendationId? RecommendationId, ActionId? ActionId,
    BodyId? Agency, Narrative? Rationale, ImmutableList<BodyId> InterestsDeclared);

public static class RecordDecisionHandler
{
    private const int LongText = 4_000;

    public static DecisionRecorded Handle(RecordDecision command, Meeting meeting)
    {
        var interested = Interested(command, meeting);

        Refuse.When(meeting.Decisions.Any(d => d.Id == command.DecisionId), new DecisionAlreadyRecorded());
        Refuse.When(command.InterestsDeclared.Except(meeting.Present).Any(), new InterestOfTheAbsent());
        Refuse.When(!meeting.Deciders.Except(interested).Any(), Nobody(command, meeting));
        Refuse.When(command.Rationale is null && command.Kind is not DecisionKind.AcceptCompletion, new NoRationale());
        Refuse.When(command.Rationale?.Plain?.Length > LongText, new RationaleTooLong(LongText));

        return new DecisionRecorded(
            command.DecisionId, meeting.NextNumber, command.Kind, command.ReviewId, command.RecommendationId, command.ActionId,
            command.Agency, command.Rationale, interested, meeting.HeldOn);
    }

    // Whoever claimed or asked is interested, declared or not: nobody decides their own claim.
    private static ImmutableList<BodyId> Interested(RecordDecision command, Meeting meeting) =>
        command is { Agency: { } agency, Kind: DecisionKind.AcceptCompletion or DecisionKind.ReturnForEvidence or DecisionKind.RefuseMoreTime }
        && meeting.Present.Contains(agency)
            ? [.. command.InterestsDeclared.Append(agency).Distinct()]
            : [.. command.InterestsDeclared.Distinct()];

    private static Refusal Nobody(RecordDecision command, Meeting meeting) =>
        meeting.Kind is MeetingKind.ChairsAction && meeting.ChairedBy == command.Agency ? new ChairsOwnClaim() : new NobodyMayDecide();
}

public sealed record DecisionAlreadyRecorded() : Refusal("This decision has already been recorded.");

public sealed record InterestOfTheAbsent() : Refusal(
    "Only somebody who was present can declare an interest. Take out the bodies that were not.", nameof(RecordDecision.InterestsDeclared));

public sealed record NobodyMayDecide() : Refusal(
    "Nobody present may decide this: everybody has an interest. Bring it to another meeting.", nameof(RecordDecision.InterestsDeclared));

public sealed record ChairsOwnClaim() : Refusal(
    "The chair's own agency claimed this. The vice-chair decides it, or the next meeting.", nameof(RecordDecision.InterestsDeclared));

public sealed record NoRationale() : Refusal("Say why it was so decided.", nameof(RecordDecision.Rationale));

public sealed record RationaleTooLong(int Limit) : Refusal($"Use {Limit} characters or fewer.", nameof(RecordDecision.Rationale));
