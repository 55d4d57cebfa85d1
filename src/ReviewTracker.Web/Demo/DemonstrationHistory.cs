using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Demo;

/// <summary>The whole past of the invented partnership of Wealdshire, the same every time it is asked for.</summary>
public static class DemonstrationHistory
{
    /// <summary>The demonstration's today; nothing has been recorded on it yet.</summary>
    public static DateOnly Today => Journal.LastDay.AddDays(1);

    /// <summary>Who the ids in the acts are; kept beside the log.</summary>
    public static IReadOnlyList<PersonCard> People { get; } = [.. DemoPeople.Cards];

    /// <summary>Every act in the order it was recorded. At a larger scale the reviews and meetings happen that many times over.</summary>
    public static IEnumerable<PastAct> Acts(int scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        var acts = Write();
        return Journal.WithLogPositions(scale == 1 ? acts : Multiplied.By(scale, acts));
    }

    private static List<PastAct> Write()
    {
        var journal = new Journal();
        var minutes = new Minutes(journal);
        Beginnings.Tell(journal);
        var references = References.For(LifePlans().Concat(OutOfAreaCases.All.Select(c => (c.Joined, c.Id))));
        foreach (var joined in OutOfAreaCases.All) OutOfAreaCases.Tell(joined, references[joined.Id], journal);

        var plans = LifePlan.All.Select(p => Review(p, references[p.Id], journal)).OfType<ReviewPlan>().ToList();
        Settlement.Assign([.. plans.SelectMany(p => p.Actions)]);
        var open = 0;
        foreach (var plan in plans) plan.Tell(journal, minutes, ref open);
        foreach (var signed in LifePlan.All.Where(p => p.SignedOff is not null)) SignOff(signed, minutes);
        Reopen(plans, minutes);
        minutes.Close();
        Minutes.PlanAhead(journal);
        ClosedRound.Tell(journal);
        OpenRound.Tell(journal);
        PoolStory.Tell(journal);
        return Papers.FilledIn(journal.InOrder());
    }

    private static IEnumerable<(DateOnly, ReviewId)> LifePlans() => LifePlan.All.Select(p => (p.Notified, p.Id));

    private static ReviewPlan? Review(LifePlan plan, string reference, Journal journal)
    {
        var story = new Story(plan, journal);
        var decided = ReviewBeginnings.Tell(story, reference, plan.Fate is Fate.Merged ? LifePlan.All[plan.Number - 2].Id : null);
        var course = decided is { } on ? new ReviewCourse(story, on) : null;
        course?.Tell();
        story.Close();
        return course is null || plan.Actions == 0 || course.PlanAgreedOn > Journal.LastDay.AddDays(-10) ? null
            : new ReviewPlan(plan, new PlanBuilder(plan, course.PlanAgreedOn).Build(), course.PlanAgreedOn, story.PublishedAt);
    }

    private static void SignOff(LifePlan plan, Minutes minutes) =>
        minutes.Decide(plan.SignedOff!.Value, new(DecisionKind.SignOffReview, plan.Id, null, null, null, "Every action is closed.",
            (meeting, decision) => [(plan.Id.Value, new ReviewSignedOff(plan.SignedOff!.Value, meeting, decision))]));

    private static void Reopen(List<ReviewPlan> plans, Minutes minutes)
    {
        var day = Quarters.MeetingOf(2024, 2);
        var action = plans.SelectMany(p => p.Actions).First(a => a.Review.Has(Twists.Reopened));
        var reason = Narrative.Of("An audit showed that the form had been dropped in a system change.")!;
        minutes.Decide(day, new(DecisionKind.Reopen, action.Review.Id, action.Recommendation, action.Id, null, reason.Plain,
            (meeting, decision) =>
            [
                (action.Review.Id.Value, new ReviewReopened(day, reason)),
                (action.Recommendation.Value, new ActionReopened(action.Id, meeting, decision, reason, day)),
            ]));
    }
}
