using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Demo;

/// <summary>When an action is due, and how the Steering Group moved that.</summary>
internal sealed class TargetCourse
{
    private readonly IntendedAction action;
    private readonly DateOnly? published;

    /// <param name="last">Where the target stands today, for an action that is still open.</param>
    /// <param name="neverMoved">It stands there from the first day.</param>
    public TargetCourse(IntendedAction action, DateOnly? published, DateOnly? last, bool neverMoved = false)
    {
        (this.action, this.published) = (action, published);
        var usual = PartStory.Working(action.Added.AddMonths(action.Chance.Between(9, 24)));
        Due = last is { } today && (today < usual || neverMoved) ? today : usual;
        Original = action.Fate is ActionFate.Standing ? Target.Standing(action.Added.AddMonths(6), action.Chance.Of([3, 6, 12]))
            : action.ByRule ? Target.Rule(3, "published")
            : Target.Date(Due);
        if (action.ByRule && published is { } on) Due = on.AddMonths(3);
    }

    public Target Original { get; }

    /// <summary>The date it was due at first.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The rule's date became known when the review was published.</summary>
    public RuleDateKnown? Known => action.ByRule && published is { } on ? new(action.Id, "published", on, on.AddMonths(3)) : null;

    /// <summary>
    /// The agency asks, the group moves, until the target covers the day the agency was done, or stands where it stands today.
    /// </summary>
    public void Move(IntendedAction moved, PartStory asking, Minutes minutes, DateOnly until, DateOnly? last)
    {
        if (moved.Fate is ActionFate.BeforeTracker or ActionFate.Closed) return;
        var notBefore = moved.Added.AddDays(60);
        if (moved.ByRule && published is { } on && on > notBefore) notBefore = on;
        while (Due < until && Due != last)
        {
            if (Quarters.Before(Due) is not { } meeting || meeting <= notBefore.AddDays(20) || meeting >= until.AddDays(-20)) return;
            var to = PartStory.Working(Due.AddMonths(asking.Chance.Between(12, 24)));
            if (last is { } end && to.AddDays(45) > end) to = end;
            if (last is null && asking.Chance.OneIn(3)) return;
            asking.AskForTime(PartStory.Working(meeting.AddDays(-asking.Chance.Between(8, 20))), to);
            Decide(moved, asking, minutes, meeting, to);
            (Due, notBefore) = (to, meeting);
        }
    }

    private static void Decide(IntendedAction action, PartStory asking, Minutes minutes, DateOnly day, DateOnly to)
    {
        var reason = asking.Say(PlanWords.Moves);
        minutes.Decide(day, new(DecisionKind.MoveTarget, action.Review.Id, action.Recommendation, action.Id, null, reason.Plain,
            (meeting, decision) => [(action.Recommendation.Value, new TargetMoved(action.Id, Target.Date(to), meeting, decision, reason, day))]));
    }
}
