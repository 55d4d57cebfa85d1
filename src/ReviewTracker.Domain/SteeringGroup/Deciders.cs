using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Who takes part in a decision: nobody decides their own claim, whoever typed it and whoever presses.</summary>
public static class Deciders
{
    /// <summary>Whoever claimed or asked is interested, declared or not; so is who declared it for the review or the action.</summary>
    internal static ImmutableList<BodyId> Interested(RecordDecision command, Meeting meeting)
    {
        var standing = meeting.InterestedIn(command.ReviewId, command.ActionId).Where(meeting.Present.Contains);
        var own = OwnMatter(command).Where(meeting.Present.Contains);
        return [.. command.InterestsDeclared.Concat(own).Concat(standing).Distinct()];
    }

    internal static void Check(RecordDecision command, Meeting meeting, ImmutableList<BodyId> interested)
    {
        var deciders = meeting.Deciders.Except(interested).ToList();
        Refuse.When(deciders.Count == 0, meeting.Kind is MeetingKind.ChairsAction && meeting.ChairedBy == command.Agency ? new ChairsOwnClaim() : new NobodyMayDecide());
        Refuse.When(command.Terms.AnswersFor.Overlaps(OwnMatter(command)), new OwnAgencysClaim());
        Refuse.When(command.Terms.AnswersFor.Overlaps(command.CarriedOutBy), new OwnAgencysAction());
        if (command.Terms.MemberOf is { } own)
        {
            Refuse.When(own.Overlaps(OwnMatter(command)), new OwnAgencysClaim());
            Refuse.When(!own.Overlaps(meeting.Deciders), new NotPresentToDecide());
            Refuse.When(!own.Overlaps(deciders), new OwnInterest());
        }
        var other = command.Terms.PresidedBy;
        Refuse.When(other is not null && !deciders.Contains(other.Value), new PresidedByNobodyThere());
        Refuse.When(interested.Contains(meeting.ChairedBy) && Stand(command, meeting, deciders) is null, new WhoPresided());
    }

    /// <summary>The chair's own body has an interest in this, so another member presides.</summary>
    public static bool ChairStandsBack(Meeting meeting, ReviewId? review, ActionId? action, BodyId? agency) =>
        meeting.ChairedBy == agency || meeting.InterestedIn(review, action).Contains(meeting.ChairedBy);

    /// <summary>Who presided in the chair's place; null when the chair did.</summary>
    internal static BodyId? Presiding(RecordDecision command, Meeting meeting, ImmutableList<BodyId> interested) =>
        interested.Contains(meeting.ChairedBy) ? Stand(command, meeting, [.. meeting.Deciders.Except(interested)]) : null;

    private static BodyId? Stand(RecordDecision command, Meeting meeting, List<BodyId> deciders) =>
        command.Terms.PresidedBy ?? (meeting.ViceChair is { } vice && deciders.Contains(vice) ? vice : null);

    // Whose claim or request it is: that body's members take no part.
    private static IEnumerable<BodyId> OwnMatter(RecordDecision command) => command is { Agency: { } agency, Kind:
        DecisionKind.AcceptCompletion or DecisionKind.ReturnForEvidence or DecisionKind.RefuseMoreTime
        or DecisionKind.KeepWithAgency or DecisionKind.Reassign or DecisionKind.CloseUncompleted } ? command.Asking.Append(agency) : command.Asking;
}

public sealed record NobodyMayDecide() : Refusal(
    "Nobody present may decide this: everybody has an interest. Bring it to another meeting.", nameof(RecordDecision.InterestsDeclared));

public sealed record ChairsOwnClaim() : Refusal(
    "The chair's own agency claimed this. The vice-chair decides it, or the next meeting.", nameof(RecordDecision.InterestsDeclared));

public sealed record OwnAgencysClaim() : Refusal("Your own agency claimed or asked for this, so another member has to decide it.");

public sealed record OwnAgencysAction()
    : Refusal("Your own agency carries this action out, so another member, or the team for the group, has to record this decision.");

public sealed record NotPresentToDecide() : Refusal("Your agency is not in this meeting's attendance, so its members decide nothing here.");

public sealed record OwnInterest() : Refusal("Your agency declared an interest in this, so another member has to decide it.");

public sealed record PresidedByNobodyThere() : Refusal(
    "Choose somebody who is present and has no interest in it.", nameof(DecisionTerms.PresidedBy));

public sealed record WhoPresided() : Refusal(
    "The chair's own body has an interest in this. Choose who presided over the decision: the vice-chair, or another member present.",
    nameof(DecisionTerms.PresidedBy));
