using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Says what is wrong in minutes that went out; it shows beside them.</summary>
public sealed record CorrectMinutes(Narrative? Correction, DateOnly On);

public static class CorrectMinutesHandler
{
    private const int Longest = 4_000;

    public static MinutesCorrected Handle(CorrectMinutes command, Meeting meeting, DateOnly today)
    {
        Refuse.When(meeting.MinutesVersion == 0, new MinutesNotOut());
        Refuse.When(command.Correction is null, new NoCorrection());
        Refuse.When(command.Correction.Plain?.Length > Longest, new CorrectionTooLong(Longest));
        Refuse.When(command.On > today || command.On < meeting.HeldOn, new CorrectedWhen());
        return new MinutesCorrected(command.Correction, command.On);
    }
}

public sealed record MinutesNotOut() : Refusal("No minutes of this meeting have gone out yet, so there is nothing to correct");

public sealed record NoCorrection() : Refusal("Say what was wrong and what is right", nameof(CorrectMinutes.Correction));

public sealed record CorrectionTooLong(int Limit) : Refusal($"Use {Limit} characters or fewer", nameof(CorrectMinutes.Correction));

public sealed record CorrectedWhen() : Refusal("Enter a day on or after the meeting’s, and not in the future", nameof(CorrectMinutes.On));
