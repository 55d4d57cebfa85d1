using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Reporting.Packs;

/// <summary>The meetings round a day: what "since the last meeting" and "before the next" mean.</summary>
/// <param name="Last">The last meeting held before the day; null when none is on record.</param>
/// <param name="Next">The first one planned for the day or later.</param>
public sealed record MeetingDays(MeetingRecord? Last, MeetingRecord? Next)
{
    /// <summary>Months between meetings where the next one has no date yet.</summary>
    public const int UsualMonths = 3;

    public static MeetingDays On(DateOnly day, IEnumerable<MeetingRecord> meetings)
    {
        var all = meetings.Where(m => m.Kind is MeetingKind.Meeting && m.Standing is not MeetingStanding.Cancelled)
            .OrderBy(m => m.HeldOn).ThenBy(m => m.Id.Value).ToList();
        return new(all.FindLast(m => m.HeldOn < day && m.Standing is not MeetingStanding.Planned), all.Find(m => m.HeldOn >= day));
    }

    /// <summary>Up to which day a pack looks ahead.</summary>
    public DateOnly Until(DateOnly day) => Next?.HeldOn is { } next && next > day ? next : day.AddMonths(UsualMonths);
}
