using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records the written notification of a death; this opens the review.</summary>
public sealed record ReceiveNotification(
    ReviewId ReviewId, string Reference, DateOnly ReceivedOn, BodyId NotifiedBy, BodyId Csp, MannerOfDeath Manner,
    string? Relationship, int Victims, DateOnly? DiedOn, int? YearOfDeath, string? PoliceReference, string Regime,
    string? Circumstances);

public static class ReceiveNotificationHandler
{
    /// <param name="referenceTaken">Another review carries the reference already.</param>
    public static NotificationReceived Handle(ReceiveNotification command, bool referenceTaken, DateOnly today)
    {
        ReviewChecks.CheckPast(command.ReceivedOn, today, "date of the notification", nameof(command.ReceivedOn));
        OpeningChecks.CheckReference(command.Reference, command.ReceivedOn, referenceTaken, nameof(command.Reference));
        OpeningChecks.CheckRegime(command.Regime, nameof(command.Regime));
        Refuse.When(command.Victims is < 1 or > 50, new VictimsOutOfRange());
        var year = YearOfDeath(command);

        return new NotificationReceived(
            command.ReviewId, command.Reference, command.ReceivedOn, command.NotifiedBy, command.Csp, command.Manner,
            Narrative.Of(command.Relationship), command.Victims, command.DiedOn is { } died ? SealedDate.Of(died) : null, year,
            string.IsNullOrWhiteSpace(command.PoliceReference) ? null : command.PoliceReference.Trim(), command.Regime,
            Narrative.Of(command.Circumstances));
    }

    private static int? YearOfDeath(ReceiveNotification command)
    {
        if (command.DiedOn is { } died)
        {
            Refuse.When(died.Year < ReviewChecks.FirstYear, new UnlikelyYear("date of death", died.Year, nameof(command.DiedOn)));
            Refuse.When(died > command.ReceivedOn, new DiedAfterNotification());
            Refuse.When(command.YearOfDeath is { } said && said != died.Year, new YearsOfDeathDiffer(died.Year));
            return died.Year;
        }

        Refuse.When(command.YearOfDeath is { } year && (year < ReviewChecks.FirstYear || year > command.ReceivedOn.Year),
            new UnlikelyYear("death", command.YearOfDeath ?? 0, nameof(command.YearOfDeath)));
        return command.YearOfDeath;
    }
}

public sealed record VictimsOutOfRange()
    : Refusal("Enter how many people died, 1 or more", nameof(ReceiveNotification.Victims));

public sealed record DiedAfterNotification()
    : Refusal("The date of death must be on or before the notification", nameof(ReceiveNotification.DiedOn));

public sealed record YearsOfDeathDiffer(int Year)
    : Refusal($"The date of death is in {Year}; enter the same year or leave the year empty", nameof(ReceiveNotification.YearOfDeath));
