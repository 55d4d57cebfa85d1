using System.Collections.Immutable;
using System.Globalization;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Admin.Reminders;

/// <summary>Rules of reminding in words and boxes.</summary>
public static class ReminderForm
{
    public static readonly IReadOnlyList<Choice> Weekdays =
        [.. Enumerable.Range(1, 7).Select(n => (DayOfWeek)(n % 7)).Select(day => new Choice($"{day}", $"{day}"))];

    /// <summary>"28, 7" as numbers; null when it is something else.</summary>
    public static ImmutableList<int>? Numbers(string? typed)
    {
        var numbers = (typed ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word != "and").Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).ToList();
        return numbers.Contains(null) ? null : [.. numbers.OfType<int>()];
    }

    public static string InWords(ReminderRules rules, Names names) => string.Join(". ",
    [
        rules.DaysBefore.IsEmpty ? "No mail before a date" : $"{string.Join(" and ", rules.DaysBefore.Select(d => Words.Of(d, "day")))} before a date, and on the day",
        $"Overdue every {rules.OverdueOn}",
        $"The agency’s lead and the team after {Words.Of(rules.LeadAndTeamAfter, "day")}",
        rules.Higher is { } higher ? $"{names.Of(higher)} after {Words.Of(rules.HigherAfterMeetings, "meeting")}" : "Nobody further up",
        $"What lies with the Home Office every {Words.Of(rules.HomeOfficeEvery, "day")}",
        $"Meetings {Words.Of(rules.MeetingBefore, "day")} before",
        $"Update rounds again {Words.Of(rules.RoundBefore, "day")} before they close",
        $"No mail on {string.Join(", ", rules.Quiet.Select(d => $"{d}s").Concat(rules.QuietOnBankHolidays ? ["bank holidays"] : Array.Empty<string>()).DefaultIfEmpty("no day"))}",
    ]);
}
