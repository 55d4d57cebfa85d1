using System.Globalization;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;

namespace ReviewTracker.Domain.Chasing;

/// <summary>On which days mail is planned, by the rules, the quiet days and the day an agency chose.</summary>
internal sealed class MailDays(ReminderFacts facts, ReminderRules rules, DateOnly today)
{
    public DateOnly Today => today;

    public ReminderRules Rules => rules;

    public Recipients Recipients { get; } = new(facts.Accounts, facts.Teams, today);

    /// <summary>The first day on which anybody was to be reminded of anything.</summary>
    public DateOnly Begin { get; } = facts.Partnership.Reminders[0].From;

    /// <summary>
    /// The latest reminder of a date that is planned by today: before it, on it, or every
    /// week or on each of the agency's days after it. Null: none yet, or it was before anybody was to be reminded.
    /// </summary>
    public (string Stage, DateOnly PlannedOn)? Latest(DateOnly due, MailRhythm rhythm, DateOnly begin)
    {
        if (!IsOpen(rhythm)) return null;
        var latest = AfterDue(due, rhythm) is { } day ? (Stage("overdue", day), Planned: rules.Spoken(day, facts.Calendar))
            : BeforeDue(due, rhythm) is { } days ? (Stage($"before-{days.ToString(CultureInfo.InvariantCulture)}", due), Planned: Before(due, days, rhythm))
            : ((string, DateOnly Planned)?)null;
        return latest?.Planned >= begin ? latest : null;
    }

    /// <summary>The day itself as a day of mail, or the next one of the agency's.</summary>
    public DateOnly From(DateOnly day, MailRhythm rhythm) => rules.Spoken(rhythm.From(day), facts.Calendar);

    /// <summary>Agencies whose mail is on, and since when; what was planned before is not made up for.</summary>
    public (BodyCard Card, DateOnly Begin)? Mailed(BodyId agency) =>
        facts.Bodies.TryGetValue(agency, out var card) && card.MailSince is { } since && since <= today && card.IsOpenOn(today)
            ? (card, since > Begin ? since : Begin) : null;

    /// <summary>Mail goes today: it is one of the agency's days, or nothing was sent since the last of them.</summary>
    public bool IsOpen(MailRhythm rhythm) => rhythm.IsAsDue || (Sendable(rhythm.UpTo(today)) is var day && (day == today || (day < today && facts.Told.LastAsked < day)));

    /// <summary>The line with today's date, and with how long it had to wait because nothing was sent.</summary>
    public OwedItem Dated(OwedItem item)
    {
        var couldGo = facts.Told.LastAsked is { } asked && asked.AddDays(1) > item.PlannedOn ? asked.AddDays(1) : item.PlannedOn;
        return item with { On = today, LateBy = facts.Told.LastAsked is null ? 0 : Math.Max(0, today.DayNumber - Sendable(couldGo).DayNumber) };
    }

    public static string Stage(string name, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{name}/{day:yyyy-MM-dd}");

    private DateOnly Sendable(DateOnly day) => rules.Spoken(day, facts.Calendar);

    // Of the days before the date, and the date itself, the latest whose mail is planned by today.
    private int? BeforeDue(DateOnly due, MailRhythm rhythm)
    {
        int? latest = null;
        foreach (var days in rules.DaysBefore) if (Before(due, days, rhythm) <= today) latest = days;
        return Before(due, 0, rhythm) <= today ? 0 : latest;
    }

    // Who chose a day hears of it on the last of their days that is not too late.
    private DateOnly Before(DateOnly due, int days, MailRhythm rhythm) => rules.Spoken(rhythm.UpTo(due.AddDays(-days)), facts.Calendar);

    private DateOnly? AfterDue(DateOnly due, MailRhythm rhythm)
    {
        if (due >= today) return null;
        var days = rhythm.IsAsDue ? MailRhythm.Weekly(rules.OverdueOn) : rhythm;
        var day = days.UpTo(today);
        while (rules.Spoken(day, facts.Calendar) > today) day = days.UpTo(day.AddDays(-1));
        return day > due ? day : null;
    }
}
