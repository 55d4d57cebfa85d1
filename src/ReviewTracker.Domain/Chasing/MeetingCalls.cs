using ReviewTracker.Domain.Bodies;

namespace ReviewTracker.Domain.Chasing;

/// <summary>Who hears of meetings, and of the update rounds before them.</summary>
internal static class MeetingCalls
{
    public static IEnumerable<Call> Of(ReminderFacts facts, MailDays plan) =>
        facts.Meetings.SelectMany(m => OfMembers(m, plan)).Concat(facts.Updates.SelectMany(u => OfAgency(u, plan)));

    private static IEnumerable<Call> OfMembers(MeetingAhead meeting, MailDays plan)
    {
        var planned = plan.From(meeting.On.AddDays(-plan.Rules.MeetingBefore), MailRhythm.AsDue);
        if (planned > plan.Today || planned < plan.Begin || meeting.On < plan.Today) return [];
        var item = new OwedItem(Why.MeetingAhead, $"meeting/{meeting.Meeting}/{MailDays.Stage("on", meeting.On)}", planned, plan.Today, meeting.On, null)
        {
            Meeting = meeting.Meeting,
        };
        return plan.Recipients.Members.Select(to => new Call(to, item));
    }

    // The request goes at once, whatever day the agency chose for the rest.
    private static IEnumerable<Call> OfAgency(AskedForUpdates asked, MailDays plan)
    {
        if (plan.Mailed(asked.Agency) is not { } agency || asked.MeetingOn < plan.Today) return [];
        var (why, stage, planned) = Latest(asked, plan);
        if (planned > plan.Today || planned < agency.Begin) return [];
        var item = new OwedItem(why, $"updates/{asked.Round}/{asked.Agency}/{MailDays.Stage("by", asked.ReturnBy)}/{stage}", planned, plan.Today, asked.ReturnBy, null)
        {
            Round = asked.Round, Agency = asked.Agency,
        };
        return plan.Recipients.LeadsOf(asked.Agency).Select(to => new Call(to, item));
    }

    private static (Why Why, string Stage, DateOnly PlannedOn) Latest(AskedForUpdates asked, MailDays plan)
    {
        var again = asked.ReturnBy.AddDays(-plan.Rules.RoundBefore);
        if (asked.ReturnBy < plan.Today && plan.Latest(asked.ReturnBy, MailRhythm.AsDue, asked.OpenedOn) is { } after && after.Stage.StartsWith("overdue", StringComparison.Ordinal))
            return (Why.UpdatesMissing, after.Stage, after.PlannedOn);
        return again > asked.OpenedOn && plan.From(again, MailRhythm.AsDue) <= plan.Today
            ? (Why.UpdatesMissing, "again", plan.From(again, MailRhythm.AsDue))
            : (Why.UpdatesAsked, "asked", plan.From(asked.OpenedOn, MailRhythm.AsDue));
    }
}
