using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Chasing;

/// <summary>
/// Who is owed what today, and why; domain.md section 6. Asked on any day it answers everything that has not been sent:
/// the latest reminder of each matter only, so that nobody is told the same twice after a time without mail.
/// </summary>
public static class ReminderPolicy
{
    /// <summary>One digest at the most for each person or mailbox, none of them empty.</summary>
    public static ImmutableList<OwedDigest> Owed(ReminderFacts facts, DateOnly today)
    {
        if (facts.Partnership.RemindersOn(today) is not { } rules || rules.IsQuiet(today, facts.Calendar)) return [];

        var plan = new MailDays(facts, rules, today);
        return
        [
            .. from call in Calls(facts, plan)
               where call.Item.PlannedOn <= today && !facts.Told.Occasions.Contains((call.To, call.Item.Occasion))
               group plan.Dated(call.Item) by call.To into digest
               orderby digest.Key.Value
               select new OwedDigest(digest.Key, today, [.. digest.DistinctBy(i => i.Occasion).OrderBy(Place).ThenBy(i => i.Due).ThenBy(i => i.Reference, StringComparer.Ordinal).ThenBy(i => i.Occasion, StringComparer.Ordinal)]),
        ];
    }

    /// <summary>Whether a line of a mail that waits is still true; asked again at the moment of sending.</summary>
    public static bool StillHolds(OwedItem item, PersonId to, ReminderFacts facts, DateOnly today)
    {
        if (facts.Partnership.RemindersOn(today) is not { } rules) return false;
        return Calls(facts, new MailDays(facts, rules, today)).Any(call => call.To == to && call.Item.Occasion == item.Occasion);
    }

    /// <summary>Every line that is true today, sent or not, by whom it is for and its occasion: to ask about many at once.</summary>
    public static IReadOnlyDictionary<(PersonId To, string Occasion), OwedItem> Standing(ReminderFacts facts, DateOnly today)
    {
        var standing = new Dictionary<(PersonId, string), OwedItem>();
        if (facts.Partnership.RemindersOn(today) is { } rules)
            foreach (var call in Calls(facts, new MailDays(facts, rules, today))) standing[(call.To, call.Item.Occasion)] = call.Item;
        return standing;
    }

    private static IEnumerable<Call> Calls(ReminderFacts facts, MailDays plan) =>
        PartCalls.Of(facts, plan).Concat(ReviewCalls.Of(facts, plan)).Concat(MeetingCalls.Of(facts, plan)).Where(call => facts.MayHear(call.To, call.Item));

    // What is asked of the reader comes before what they only need to know.
    private static int Place(OwedItem item) => item.Why switch
    {
        Why.UpdatesAsked or Why.UpdatesMissing => 0,
        Why.Overdue or Why.MaterialLate or Why.LimitPassed => 1,
        Why.DueToday or Why.DueSoon or Why.MaterialDue or Why.LimitDue => 2,
        Why.LateForLead or Why.LateForTeam or Why.LateAtMeetings => 3,
        _ => 4,
    };
}

/// <summary>Somebody is to hear of something.</summary>
internal sealed record Call(PersonId To, OwedItem Item);
