using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What a meeting's date and place must be, planned or moved.</summary>
internal static class MeetingDates
{
    private const int LongestPlace = 200;

    public static void Check(DateOnly on, TimeOnly startsAt, DateOnly today, string dayField, string timeField)
    {
        Refuse.When(on < today, new MeetingPlannedInThePast(dayField));
        Refuse.When(on > today.AddYears(3), new MeetingTooFarOff(dayField));
        // Between half past midnight and half past two a local time may be skipped or come twice.
        Refuse.When(startsAt < new TimeOnly(7, 0) || startsAt > new TimeOnly(21, 0), new MeetingAtNight(timeField));
    }

    public static string? Place(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        Refuse.When(typed.Trim().Length > LongestPlace, new PlaceTooLong(LongestPlace));
        return typed.Trim();
    }
}

public sealed record MeetingPlannedInThePast(string At)
    : Refusal("Enter today or a later day. To record a meeting that has been held, choose “Record a meeting that was held”", At);

public sealed record MeetingTooFarOff(string At) : Refusal("Plan meetings up to three years ahead", At);

public sealed record MeetingAtNight(string At) : Refusal("Enter a time between 7am and 9pm", At);

public sealed record PlaceTooLong(int Limit) : Refusal($"Use {Limit} characters or fewer", nameof(PlanMeeting.Place));
