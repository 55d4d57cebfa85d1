using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Partnership;

/// <summary>When whom is reminded of what; domain.md section 6. One set of rules holds from a day on.</summary>
/// <param name="DaysBefore">So many days before a date, each 1 or more, most first.</param>
/// <param name="OverdueOn">The weekday of what is overdue, for agencies that chose no day of their own.</param>
/// <param name="LeadAndTeamAfter">So many days overdue the agency's lead and the team hear of it.</param>
/// <param name="HigherAfterMeetings">Overdue at so many meetings, whoever is named next hears of it.</param>
/// <param name="Higher">A person or a team's mailbox; null: nobody.</param>
/// <param name="HomeOfficeEvery">Days between two reminders of a report that lies with the Home Office.</param>
/// <param name="MeetingBefore">Days before a meeting on which its members hear of it.</param>
/// <param name="RoundBefore">Days before the return date on which an agency that has not answered an update round hears of it again.</param>
/// <param name="Quiet">Weekdays on which no mail is owed to anybody; it goes on the next day that is not quiet.</param>
/// <param name="QuietOnBankHolidays">Bank holidays are quiet too.</param>
public sealed record ReminderRules(
    ImmutableList<int> DaysBefore, DayOfWeek OverdueOn, int LeadAndTeamAfter, int HigherAfterMeetings, PersonId? Higher,
    int HomeOfficeEvery, int MeetingBefore, int RoundBefore, ImmutableList<DayOfWeek> Quiet, bool QuietOnBankHolidays)
{
    /// <summary>What a partnership is offered first.</summary>
    public static readonly ReminderRules Usual = new(
        [28, 7], DayOfWeek.Monday, 14, 2, null, 28, 7, 7, [DayOfWeek.Saturday, DayOfWeek.Sunday], QuietOnBankHolidays: true);

    public bool IsQuiet(DateOnly day, BankHolidays holidays) =>
        Quiet.Contains(day.DayOfWeek) || (QuietOnBankHolidays && holidays.Contains(day));

    /// <summary>The day itself, or the first after it that is not quiet.</summary>
    public DateOnly Spoken(DateOnly day, BankHolidays holidays)
    {
        while (IsQuiet(day, holidays)) day = day.AddDays(1);
        return day;
    }
}
