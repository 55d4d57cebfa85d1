using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Gives the agencies another day by which to answer; the former one stays on record.</summary>
public sealed record MoveReturnDate(DateOnly ReturnBy, Narrative? Reason);

public static class MoveReturnDateHandler
{
    /// <param name="meetingOn">The day of the meeting the round is for.</param>
    public static ReturnDateMoved Handle(MoveReturnDate command, UpdateRound round, DateOnly meetingOn, DateOnly today)
    {
        RoundChecks.Open(round);
        RoundChecks.ReturnDate(command.ReturnBy, meetingOn, today);
        Refuse.When(command.ReturnBy == round.ReturnBy, new ReturnDateIsThat());
        Refuse.When(command.Reason is null, new NoReasonForTheDate());
        return new(command.ReturnBy, command.Reason, today);
    }
}

public sealed record ReturnDateIsThat() : Refusal("The agencies are asked by that day already. Enter another", nameof(MoveReturnDate.ReturnBy));

public sealed record NoReasonForTheDate() : Refusal("Say why, so that the agencies understand it", nameof(MoveReturnDate.Reason));
