using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.Chasing;

/// <summary>Who hears of an agency's part of an action.</summary>
internal static class PartCalls
{
    public static IEnumerable<Call> Of(ReminderFacts facts, MailDays plan) =>
        facts.Parts.Where(p => MayBeChased(p.Row)).SelectMany(p => Of(p, p.Row.Target!.Value, facts, plan));

    // While the group has to answer, nobody is asked for anything.
    private static bool MayBeChased(ActionRow row) =>
        row is { Target: not null, TimeAskedOn: null, NotOursOn: null } && !row.Status.IsOver() && row.Status is not ActionStatus.WithTheSteeringGroup;

    private static IEnumerable<Call> Of(ChasedPart part, DateOnly due, ReminderFacts facts, MailDays plan)
    {
        var sent = facts.Told.Parts.GetValueOrDefault((part.Row.ActionId, part.Row.Agency));
        return OfOwner(part, due, sent, plan).Concat(OfLead(part, due, sent, plan)).Concat(OfTeam(part, due, sent, plan)).Concat(Higher(part, due, sent, facts, plan));
    }

    private static IEnumerable<Call> OfOwner(ChasedPart part, DateOnly due, int sent, MailDays plan)
    {
        if (plan.Mailed(part.Row.Agency) is not { } agency || plan.Latest(due, agency.Card.Rhythm, agency.Begin) is not { } latest) return [];
        var why = due > plan.Today ? Why.DueSoon : due == plan.Today ? Why.DueToday : Why.Overdue;
        return plan.Recipients.OwnersOf(part.Row.Agency, part.Row.Owner)
            .Select(to => new Call(to, Item(part, why, latest.Stage, due, latest.PlannedOn, plan) with { Reminder = sent + 1 }));
    }

    private static IEnumerable<Call> OfLead(ChasedPart part, DateOnly due, int sent, MailDays plan)
    {
        if (plan.Mailed(part.Row.Agency) is not { } agency || !plan.IsOpen(agency.Card.Rhythm)) return [];
        var planned = plan.From(due.AddDays(plan.Rules.LeadAndTeamAfter), agency.Card.Rhythm);
        if (planned < agency.Begin || planned > plan.Today) return [];
        var owners = plan.Recipients.OwnersOf(part.Row.Agency, part.Row.Owner);
        return plan.Recipients.LeadsOf(part.Row.Agency).Except(owners)
            .Select(to => new Call(to, Item(part, Why.LateForLead, "lead", due, planned, plan) with { RemindersSent = sent }));
    }

    private static IEnumerable<Call> OfTeam(ChasedPart part, DateOnly due, int sent, MailDays plan)
    {
        var planned = plan.From(due.AddDays(plan.Rules.LeadAndTeamAfter), MailRhythm.AsDue);
        if (planned < plan.Begin || planned > plan.Today) return [];
        return plan.Recipients.CoordinatorOr(part.Coordinator)
            .Select(to => new Call(to, Item(part, Why.LateForTeam, "team", due, planned, plan) with { RemindersSent = sent }));
    }

    private static IEnumerable<Call> Higher(ChasedPart part, DateOnly due, int sent, ReminderFacts facts, MailDays plan)
    {
        if (plan.Rules.Higher is null) return [];
        var late = facts.MeetingsHeld.Where(day => day > due && day <= plan.Today).ToList();
        if (late.Count < plan.Rules.HigherAfterMeetings) return [];
        var planned = plan.From(late[^1].AddDays(1), MailRhythm.AsDue);
        if (planned < plan.Begin || planned > plan.Today) return [];
        return plan.Recipients.Named(plan.Rules.Higher)
            .Select(to => new Call(to, Item(part, Why.LateAtMeetings, MailDays.Stage("meeting", late[^1]), due, planned, plan) with { RemindersSent = sent }));
    }

    private static OwedItem Item(ChasedPart part, Why why, string stage, DateOnly due, DateOnly planned, MailDays plan) =>
        new(why, $"action/{ActionRows.Key(part.Row.ActionId, part.Row.Agency)}/{MailDays.Stage("target", due)}/{stage}", planned, plan.Today, due, part.Reference)
        {
            Action = part.Row.ActionId, Recommendation = part.Row.RecommendationId, Agency = part.Row.Agency, Review = part.Row.ReviewId, Number = part.Row.Number,
            SilentDays = Math.Max(0, plan.Today.DayNumber - part.Row.SilentSince.DayNumber),
        };
}
