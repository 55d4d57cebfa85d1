using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Sets the dates of a quarterly series, all or none.</summary>
/// <param name="Meetings">The ids of its meetings; as many as there are to be.</param>
/// <param name="On">The first day.</param>
/// <param name="StartsAt">Local time, Europe/London, the same for all.</param>
public sealed record PlanSeries(
    ImmutableList<MeetingId> Meetings, DateOnly On, TimeOnly StartsAt, string? Place, BodyId? ChairedBy, BodyId? ViceChair);

public static class PlanSeriesHandler
{
    public const int Fewest = 2, Most = 12;

    public static ImmutableList<MeetingPlanned> Handle(PlanSeries command, BankHolidays holidays, DateOnly today)
    {
        Refuse.When(command.Meetings.Count is < Fewest or > Most, new SeriesOfSoMany());
        var days = MeetingSeries.Quarterly(command.On, command.Meetings.Count, holidays);
        return [.. command.Meetings.Zip(days, (id, day) =>
            PlanMeetingHandler.Handle(new(id, day, command.StartsAt, command.Place, command.ChairedBy, command.ViceChair), today))];
    }
}

public sealed record SeriesOfSoMany() : Refusal($"Enter how many meetings: {PlanSeriesHandler.Fewest} to {PlanSeriesHandler.Most}", "Count");
