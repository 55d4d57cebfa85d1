using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Partnership;

/// <summary>Sets when whom is reminded, from a day on.</summary>
public sealed record SetReminders(ReminderRules Rules, DateOnly From);

public static class SetRemindersHandler
{
    private const int MostThresholds = 5, LongestDays = 365, MostMeetings = 8, QuietDaysAtMost = 6;

    public static RemindersSet Handle(SetReminders command, PartnershipCard partnership, DateOnly today)
    {
        var (rules, before) = (command.Rules, command.Rules.DaysBefore.Distinct().OrderDescending().ToImmutableList());
        Refuse.When(before.Count > MostThresholds || before.Exists(d => !Within(d)), new ThresholdsUnlikely(MostThresholds, LongestDays));
        Refuse.When(!Within(rules.LeadAndTeamAfter), new DaysUnlikely(LongestDays, nameof(rules.LeadAndTeamAfter)));
        Refuse.When(!Within(rules.HomeOfficeEvery), new DaysUnlikely(LongestDays, nameof(rules.HomeOfficeEvery)));
        Refuse.When(!Within(rules.MeetingBefore), new DaysUnlikely(LongestDays, nameof(rules.MeetingBefore)));
        Refuse.When(!Within(rules.RoundBefore), new DaysUnlikely(LongestDays, nameof(rules.RoundBefore)));
        Refuse.When(rules.HigherAfterMeetings is < 1 or > MostMeetings, new MeetingsUnlikely(MostMeetings));
        Refuse.When(rules.Quiet.Distinct().Count() > QuietDaysAtMost, new EveryDayQuiet());
        // What was sent, or not, stands under the rules of its day.
        Refuse.When(command.From < today, new RemindersInThePast());
        Refuse.When(command.From > today.AddYears(1), new RemindersTooFarOff());

        return new RemindersSet(rules with { DaysBefore = before, Quiet = [.. rules.Quiet.Distinct().Order()] }, command.From);
    }

    private static bool Within(int days) => days is >= 1 and <= LongestDays;
}

public sealed record ThresholdsUnlikely(int Most, int Longest)
    : Refusal($"Enter up to {Most} numbers of days, each 1 to {Longest}, for instance 28 and 7", nameof(ReminderRules.DaysBefore));

public sealed record DaysUnlikely(int Longest, string At) : Refusal($"Enter a number of days: 1 to {Longest}", At);

public sealed record MeetingsUnlikely(int Most) : Refusal($"Enter a number of meetings: 1 to {Most}", nameof(ReminderRules.HigherAfterMeetings));

public sealed record EveryDayQuiet() : Refusal("Leave one day of the week at least on which mail may go out", nameof(ReminderRules.Quiet));

public sealed record RemindersInThePast() : Refusal("Enter today or a later day: what was sent before stands under the rules of its day", nameof(SetReminders.From));

public sealed record RemindersTooFarOff() : Refusal("Enter a day within a year", nameof(SetReminders.From));
