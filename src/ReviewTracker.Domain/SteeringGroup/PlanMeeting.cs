using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Sets the date of a meeting. A quarterly series is several of these in one act.</summary>
/// <param name="StartsAt">Local time, Europe/London.</param>
public sealed record PlanMeeting(MeetingId MeetingId, DateOnly On, TimeOnly StartsAt, string? Place, BodyId? ChairedBy, BodyId? ViceChair);

public static class PlanMeetingHandler
{
    public static MeetingPlanned Handle(PlanMeeting command, DateOnly today)
    {
        MeetingDates.Check(command.On, command.StartsAt, today, nameof(command.On), nameof(command.StartsAt));
        Refuse.When(command.ChairedBy is null, new NoChair());
        Refuse.When(command.ViceChair == command.ChairedBy, new ViceChairIsTheChair());
        return new MeetingPlanned(command.MeetingId, command.On, command.StartsAt, MeetingDates.Place(command.Place), command.ChairedBy.Value, command.ViceChair);
    }
}

public sealed record ViceChairIsTheChair()
    : Refusal("Choose another body for the vice-chair: they decide where the chair’s own agency claimed", nameof(PlanMeeting.ViceChair));
