using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Guidance;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Mail.Templates;

/// <summary>One line of a digest.</summary>
/// <param name="Item">As it stands on the day it is sent.</param>
/// <param name="Label">The agency's own neutral words for its part.</param>
/// <param name="OwnReference">The agency's own reference.</param>
public sealed record DigestLine(OwedItem Item, string? Label = null, string? OwnReference = null)
{
    public string InWords(DateOnly today) => MailFacts.OneLine(Matter(today) + Late);

    private string Matter(DateOnly today) => Item.Why switch
    {
        Why.UpdatesAsked => $"The Steering Group asks for updates on all your open actions by {Item.Due.InWords()}.",
        Why.UpdatesMissing => $"Updates on your open actions were asked for by {Item.Due.InWords()}. No answer is recorded yet.",
        Why.DueSoon or Why.DueToday or Why.Overdue => $"{Action}: {Due(today)}.{Again}",
        Why.LateForLead or Why.LateForTeam => $"{Action}: {Due(today)}; {Silence}.",
        Why.LateAtMeetings => $"{Action}: {Due(today)}, and it was overdue at the last meetings; {Silence}.",
        Why.MaterialDue or Why.MaterialLate => $"{Item.Reference}, {Item.What}: {Due(today)}.",
        Why.LimitDue or Why.LimitPassed => $"{Item.Reference}, {Title}: {(Item.Agreed ? "agreed for" : "limit of the guidance")} {Item.Due.InWords()}, {Days(today, "past it")}.",
        Why.WithTheHomeOffice => $"{Item.Reference}: with the Home Office since {Item.Due.InWords()}, {Words.Of(today.DayNumber - Item.Due.DayNumber, "day")}.",
        _ => $"The Steering Group meets on {Item.Due.InWords()}.",
    };

    private string Action => $"{Item.Reference}, action {Item.Number}{Own}";

    private string Own => (Label, OwnReference) switch
    {
        (null, null) => "",
        (null, { } reference) => $" (your reference {reference})",
        ({ } label, null) => $" ({label})",
        ({ } label, { } reference) => $" ({label}, your reference {reference})",
    };

    private string Due(DateOnly today) => $"due {Item.Due.InWords()}, {Days(today, "overdue")}";

    private string Days(DateOnly today, string past) => (Item.Due.DayNumber - today.DayNumber) switch
    {
        0 => "which is today",
        > 0 and var left => $"in {Words.Of(left, "day")}",
        var over => $"{Words.Of(-over, "day")} {past}",
    };

    private string Again => Item.Reminder > 1 ? $" This is reminder {Item.Reminder}." : "";

    private string Silence => $"no reply recorded for {Words.Of(Item.SilentDays ?? 0, "day")}; {Words.Of(Item.RemindersSent ?? 0, "reminder")}";

    private string Title => Regimes.All.SelectMany(r => r.Milestones).FirstOrDefault(m => m.Id == Item.What)?.Title ?? $"{Item.What}";

    private string Late => Item.LateBy > 0 ? $" This should have reached you on {Item.PlannedOn.InWords()}." : "";
}
