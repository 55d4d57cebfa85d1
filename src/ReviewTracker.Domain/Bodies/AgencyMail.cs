using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

/// <summary>Mail about its actions goes to the agency from today on; somebody has looked at the first one.</summary>
public sealed record SwitchMailOn;

public static class SwitchMailOnHandler
{
    /// <param name="somebody">Whether anybody would get it: the agency has a lead, or its actions have owners.</param>
    public static AgencyMailSwitchedOn Handle(SwitchMailOn _, BodyCard body, bool somebody, DateOnly today)
    {
        Refuse.When(!body.IsOpenOn(today), new BodyIsClosed(body.Name));
        Refuse.When(body.MailSince is not null, new MailIsOn(body.Name));
        Refuse.When(!somebody, new NobodyToMail(body.Name));
        return new AgencyMailSwitchedOn(today);
    }
}

/// <summary>No mail about its actions goes to the agency any more.</summary>
public sealed record SwitchMailOff;

public static class SwitchMailOffHandler
{
    public static AgencyMailSwitchedOff Handle(SwitchMailOff _, BodyCard body, DateOnly today)
    {
        Refuse.When(body.MailSince is null, new MailIsOff(body.Name));
        return new AgencyMailSwitchedOff(today);
    }
}

/// <summary>The agency wants its mail on a day of its own.</summary>
public sealed record ChooseMailDay(MailRhythm Rhythm);

public static class ChooseMailDayHandler
{
    public static MailDayChosen Handle(ChooseMailDay command, BodyCard body, DateOnly today)
    {
        Refuse.When(command.Rhythm is { Weekday: not null, DayOfMonth: not null }, new OneRhythmOnly());
        Refuse.When(command.Rhythm.DayOfMonth is < 1 or > 28, new NoSuchMonthDay());
        Refuse.When(command.Rhythm == body.Rhythm, new RhythmIsSo());
        return new MailDayChosen(command.Rhythm, today);
    }
}

public sealed record MailIsOn(string Name) : Refusal($"Mail to {Name} is on already");

public sealed record MailIsOff(string Name) : Refusal($"Mail to {Name} is off already");

public sealed record NobodyToMail(string Name)
    : Refusal($"Nobody at {Name} would get it. Invite its agency lead, or name owners of its actions, first");

public sealed record OneRhythmOnly() : Refusal("Choose a weekly or a monthly day, not both", nameof(MailRhythm.Weekday));

public sealed record NoSuchMonthDay() : Refusal("Choose a day of the month that every month has: 1 to 28", nameof(MailRhythm.DayOfMonth));

public sealed record RhythmIsSo() : Refusal("It is so already");
