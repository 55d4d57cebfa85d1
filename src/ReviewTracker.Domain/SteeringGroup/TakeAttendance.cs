using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>How one body is represented.</summary>
public sealed record Seat(BodyId Body, Presence Presence, PersonId? Person, PersonId? DeputyFor);

/// <summary>Takes the attendance of several bodies at once, before the meeting or while it is held.</summary>
public sealed record TakeAttendance(ImmutableList<Seat> Seats);

public static class TakeAttendanceHandler
{
    /// <param name="known">What was on record before, so that only what is new is written.</param>
    public static ImmutableList<AttendanceTaken> Handle(TakeAttendance command, Meeting meeting, ImmutableList<Attendance> known)
    {
        meeting.CheckNotOver();
        Refuse.When(command.Seats.GroupBy(s => s.Body).Any(same => same.Count() > 1), new BodyTwice());
        Refuse.When(command.Seats.Any(s => s.DeputyFor is not null && s.Presence is not Presence.Deputy), new DeputyNotPresent());
        Refuse.When(command.Seats.Any(s => s.DeputyFor is { } member && member == s.Person), new OwnDeputy());

        return [.. command.Seats.Where(s => !known.Exists(k => Same(k, s))).Select(s => new AttendanceTaken(s.Body, s.Presence, s.Person, s.DeputyFor))];
    }

    private static bool Same(Attendance known, Seat seat) =>
        (known.Body, known.Presence, known.Person, known.DeputyFor) == (seat.Body, seat.Presence, seat.Person, seat.DeputyFor);
}

public sealed record BodyTwice() : Refusal("A body is in the list twice. Leave one line for each");

public sealed record DeputyNotPresent() : Refusal("Only a deputy stands in for somebody. Choose “Deputy”, or leave out whom they stand in for");

public sealed record OwnDeputy() : Refusal("Nobody is their own deputy. Choose another person");
