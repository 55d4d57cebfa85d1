using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Demo;

/// <summary>From the police's notification to the decision and who was told of it.</summary>
internal static class ReviewBeginnings
{
    private static readonly string[] Asked =
        ["WP", "ASC&H", "WCS", "WPT", "WCHT", "NHSW", "WHG", "PS", "WDAS"];

    /// <summary>The day the review was decided on; null when it was not (yet).</summary>
    public static DateOnly? Tell(Story story, string reference, ReviewId? duplicateOf)
    {
        Notify(story, reference);
        var plan = story.Plan;
        if (plan.Fate is Fate.Merged or Fate.Error) return Mistaken(story, duplicateOf);

        var scoped = Scope(story);
        if (plan.Fate is Fate.Deciding) return null;

        var decided = Diary.WorkingDay(scoped.AddDays(story.Chance.Between(4, 9)));
        Decide(story, decided);
        if (plan.Fate is Fate.Directed) return Direct(story);
        return plan.Fate is Fate.Review ? decided : null;
    }

    private static void Notify(Story story, string reference)
    {
        var plan = story.Plan;
        var died = In(plan.DiedIn, plan.Notified.AddDays(-story.Chance.Between(3, 21)));
        story.Tell(plan.Notified,
            new NotificationReceived(
                plan.Id, reference, plan.Notified, DemoBodies.Called("WP"), plan.Csp, plan.Manner,
                Narrative.Of(Words.Relationship(plan.Manner, story.Chance)), plan.Manner is MannerOfDeath.HomicideSuicide ? 2 : 1,
                SealedDate.Of(died), plan.DiedIn, $"WP/{plan.Notified:yy}/{story.Chance.Between(10000, 99999)}",
                plan.Has(Twists.Dardr) ? "dardr-2026" : "dhr-2016", Narrative.Of(story.Chance.Of(Words.Circumstances))),
            new LeadAssigned(story.LeadOn(plan.Notified), plan.Notified));
    }

    private static DateOnly In(int year, DateOnly day) =>
        day.Year < year ? new(year, 1, 2) : day.Year > year ? new(year, 12, 30) : day;

    private static DateOnly Scope(Story story)
    {
        var asked = Diary.WorkingDay(story.Plan.Notified.AddDays(1));
        var agencies = Asked.Where((_, i) => i < 3 || story.Chance.OneIn(2)).Select(DemoBodies.Called).ToList();
        if (story.Plan.Fate is Fate.Deciding)
            story.Tell(asked, [.. agencies.Select(a => new AgencyScoped(a, ScopingAnswer.Asked, false, asked))]);

        var last = asked;
        foreach (var agency in agencies)
        {
            var on = Diary.WorkingDay(asked.AddDays(story.Chance.Between(2, 11)));
            var answer = story.Chance.Of(Answers);
            story.Tell(on, new AgencyScoped(agency, answer, answer is ScopingAnswer.Known, on));
            last = on > last ? on : last;
        }

        story.Reach("scoped", last);
        return last;
    }

    private static readonly ScopingAnswer[] Answers =
        [ScopingAnswer.Known, ScopingAnswer.Known, ScopingAnswer.Known, ScopingAnswer.NotKnown, ScopingAnswer.NilReturn];

    private static void Decide(Story story, DateOnly on)
    {
        var (outcome, kind) = story.Plan.Fate switch
        {
            Fate.Review => (DecisionOutcome.Review, null),
            Fate.Other => (DecisionOutcome.AnotherKindOfReview, "Safeguarding Adult Review"),
            Fate.Elsewhere => (DecisionOutcome.AnotherPartnership, "Northmoor Community Safety Partnership"),
            _ => (DecisionOutcome.NoReview, default(string)),
        };
        story.Tell(on, new ReviewDecided(outcome, on, Narrative.Of(story.Chance.Of(Words.Reasons(outcome))), kind));

        var homeOffice = Diary.WorkingDay(on.AddDays(story.Chance.Between(1, 5)));
        story.Reach("home-office-told", homeOffice);

        var family = Diary.WorkingDay(on.AddDays(story.Chance.Between(6, 16)));
        story.Tell(family, TellFamily(story.Plan, FamilySubject.Decision, family, story.Chance.Of(Words.FamilyRemarks)));
    }

    private static DateOnly Direct(Story story)
    {
        var on = new DateOnly(2020, 11, 16);
        story.Tell(on, new ReviewDirected(on, Narrative.Of("Letter from the Secretary of State; the partnership had decided against a review.")));
        story.Tell(on.AddDays(8), TellFamily(story.Plan, FamilySubject.Decision, on.AddDays(8), "Told by letter that there will be a review after all."));
        return on;
    }

    private static DateOnly? Mistaken(Story story, ReviewId? duplicateOf)
    {
        var on = Diary.WorkingDay(story.Plan.Notified.AddDays(story.Plan.Fate is Fate.Merged ? 9 : 2));
        story.Tell(on, story.Plan.Fate is Fate.Merged
            ? new ReviewEnded(Ending.Merged, on, duplicateOf, Narrative.Of("The hospital and the police each notified the same death.")!)
            : new ReviewEnded(Ending.EnteredInError, on, null, Narrative.Of("Notified to us by mistake: the person is alive.")!));
        return null;
    }

    public static FamilyTold TellFamily(LifePlan plan, FamilySubject subject, DateOnly on, string? remark) =>
        new(new ContactId(Chance.Id($"contact/{plan.Number}")), subject, FamilyReply.Told, on, Narrative.Of(remark));
}
