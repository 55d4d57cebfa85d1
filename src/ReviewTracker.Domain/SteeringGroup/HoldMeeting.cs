using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <param name="ChairedBy">The body whose member took the chair.</param>
/// <param name="Present">The bodies whose members were present; the chair's is added when missing.</param>
public sealed record HoldMeeting(
    MeetingId MeetingId, MeetingKind Kind, DateOnly HeldOn, BodyId? ChairedBy, ImmutableList<BodyId> Present);

public static class HoldMeetingHandler
{
    /// <param name="logPosition">The last position of the log the meeting could see.</param>
    public static MeetingHeld Handle(HoldMeeting command, DateOnly today, long logPosition)
    {
        Refuse.When(command.HeldOn > today, new MeetingInTheFuture());
        Refuse.When(command.HeldOn.Year < 2000, new MeetingLongAgo());
        Refuse.When(command.ChairedBy is null, new NoChair());

        var chair = command.ChairedBy.Value;
        ImmutableList<BodyId> present = [.. command.Present.Prepend(chair).Distinct()];

        Refuse.When(command.Kind is not MeetingKind.ChairsAction && present.Count < 2, new NobodyPresent());

        return new MeetingHeld(command.MeetingId, command.Kind, command.HeldOn, chair, present, logPosition);
    }
}

public sealed record MeetingInTheFuture()
    : Refusal("The meeting's date must be today or in the past: decisions are recorded once they are made.", nameof(HoldMeeting.HeldOn));

public sealed record MeetingLongAgo() : Refusal("Enter the meeting's date with a year from 2000 on.", nameof(HoldMeeting.HeldOn));

public sealed record NoChair() : Refusal("Choose whose member took the chair.", nameof(HoldMeeting.ChairedBy));

public sealed record NobodyPresent() : Refusal(
    "Choose who was present beside the chair. If the chair acted alone, record a chair's action.", nameof(HoldMeeting.Present));
