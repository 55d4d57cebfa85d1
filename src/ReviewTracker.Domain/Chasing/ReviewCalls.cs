using ReviewTracker.Domain.Bodies;

namespace ReviewTracker.Domain.Chasing;

/// <summary>Who hears of a review's own dates: what agencies were asked for, limits and agreed dates, the Home Office's answer.</summary>
internal static class ReviewCalls
{
    public static IEnumerable<Call> Of(ReminderFacts facts, MailDays plan) =>
        facts.Materials.SelectMany(m => OfAgency(m, plan).Concat(OfTeam(m, plan)))
            .Concat(facts.Limits.Where(l => !l.Stopped).SelectMany(l => OfLimit(l, plan)))
            .Concat(facts.Submissions.Where(s => !s.Stopped).SelectMany(s => OfSubmission(s, plan)));

    private static IEnumerable<Call> OfAgency(DueMaterial asked, MailDays plan)
    {
        if (plan.Mailed(asked.Agency) is not { } agency || plan.Latest(asked.Due, agency.Card.Rhythm, agency.Begin) is not { } latest) return [];
        return plan.Recipients.LeadsOf(asked.Agency).Select(to => new Call(to, Item(asked, latest.Stage, latest.PlannedOn, plan)));
    }

    private static IEnumerable<Call> OfTeam(DueMaterial asked, MailDays plan)
    {
        var planned = plan.From(asked.Due.AddDays(plan.Rules.LeadAndTeamAfter), MailRhythm.AsDue);
        return planned < plan.Begin || planned > plan.Today ? [] :
            plan.Recipients.CoordinatorOr(asked.Coordinator).Select(to => new Call(to, Item(asked, "team", planned, plan)));
    }

    private static OwedItem Item(DueMaterial asked, string stage, DateOnly planned, MailDays plan) =>
        new(asked.Due < plan.Today ? Why.MaterialLate : Why.MaterialDue,
            $"material/{asked.Review}/{asked.Agency}/{asked.Material}/{MailDays.Stage("due", asked.Due)}/{stage}", planned, plan.Today, asked.Due, asked.Reference)
        {
            Review = asked.Review, Agency = asked.Agency, What = asked.Material,
        };

    private static IEnumerable<Call> OfLimit(DueLimit limit, MailDays plan)
    {
        if (plan.Latest(limit.Due, MailRhythm.AsDue, plan.Begin) is not { } latest) return [];
        var item = new OwedItem(limit.Due < plan.Today ? Why.LimitPassed : Why.LimitDue,
            $"limit/{limit.Review}/{limit.Milestone}/{MailDays.Stage("due", limit.Due)}/{latest.Stage}", latest.PlannedOn, plan.Today, limit.Due, limit.Reference)
        {
            Review = limit.Review, What = limit.Milestone, Agreed = limit.Agreed,
        };
        return plan.Recipients.CoordinatorOr(limit.Coordinator).Select(to => new Call(to, item));
    }

    private static IEnumerable<Call> OfSubmission(HeldByHomeOffice held, MailDays plan)
    {
        var times = (plan.Today.DayNumber - held.Since.DayNumber) / plan.Rules.HomeOfficeEvery;
        if (times < 1) return [];
        var day = held.Since.AddDays(times * plan.Rules.HomeOfficeEvery);
        var planned = plan.From(day, MailRhythm.AsDue);
        if (planned > plan.Today || planned < plan.Begin) return [];
        var item = new OwedItem(Why.WithTheHomeOffice, $"home-office/{held.Review}/{MailDays.Stage("day", day)}", planned, plan.Today, held.Since, held.Reference)
        {
            Review = held.Review,
        };
        return plan.Recipients.CoordinatorOr(held.Coordinator).Select(to => new Call(to, item));
    }
}
