using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Demo;

/// <summary>Writes a whole action plan down: recommendations as they were made, then each action's life.</summary>
internal sealed class ReviewPlan(LifePlan review, IReadOnlyList<PlanBuilder.Planned> planned, DateOnly agreedOn, DateTimeOffset? publishedAt)
{
    private static readonly OpenState[] OfPublished =
    [
        OpenState.Overdue, OpenState.Claimed, OpenState.OnTrack, OpenState.DueSoon, OpenState.Obstructed, OpenState.Silent,
        OpenState.Claimed, OpenState.TimeAsked, OpenState.Returned, OpenState.LongOverdue,
    ];

    private static readonly OpenState[] OfUnpublished = [OpenState.Rule, OpenState.Early, OpenState.Proposed, OpenState.NotStarted];
    private static readonly DateOnly TrackerBegan = new(2016, 2, 15);

    public IEnumerable<IntendedAction> Actions => planned.SelectMany(p => p.Actions);

    public void Tell(Journal journal, Minutes minutes, ref int open)
    {
        var diary = new Diary(new Chance($"plan-diary/{review.Number}"));
        foreach (var one in planned)
        {
            var at = diary.RecordedFor(review.Has(Twists.BeforeTracker) ? TrackerBegan : agreedOn);
            var lives = new List<(IntendedAction Action, OpenState Standing, TargetCourse TargetCourse)>();
            foreach (var action in one.Actions) lives.Add(Plan(action, ref open));
            journal.Write(at, DemoPeople.CoordinatorOn(at.UkDate(), review.Number), one.Made.RecommendationId.Value, review.Id.Value,
                [one.Made, .. lives.Select(l => Added(l.Action, l.Standing, l.TargetCourse))]);
            if (one.Made.Number == "3" && !review.Has(Twists.BeforeTracker)) Reword(one, journal);
            foreach (var (action, standing, targets) in lives) Live(action, standing, targets, at, minutes, journal);
        }
    }

    private void Reword(PlanBuilder.Planned one, Journal journal)
    {
        var on = Diary.WorkingDay(agreedOn.AddDays(40));
        var (at, reason) = (new Diary(new Chance($"reworded/{review.Number}")).RecordedFor(on), Narrative.Of("The Home Office's panel asked for plainer words.")!);
        if (review.Number % 3 == 0)
            journal.Write(at, DemoPeople.CoordinatorOn(on, review.Number), one.Made.RecommendationId.Value, review.Id.Value,
                new RecommendationReworded($"{one.Made.Text.TrimEnd('.')}, and say each year how it goes.", on, reason));
        if (review.Number % 4 == 0 && one.Actions[0] is var first)
            journal.Write(at, DemoPeople.CoordinatorOn(on, review.Number), one.Made.RecommendationId.Value, review.Id.Value,
                new ActionReworded(first.Id, $"{first.Text.TrimEnd('.')}, and tell the Steering Group.", null, null, on, reason));
    }

    private (IntendedAction, OpenState, TargetCourse) Plan(IntendedAction action, ref int open)
    {
        var isOpen = action.SettledAt is null && action.Fate is not ActionFate.BeforeTracker;
        var standing = isOpen && action.Fate is ActionFate.Open ? StandingOf(open++) : OpenState.OnTrack;
        action.ByRule = standing is OpenState.Rule || (action.Fate is ActionFate.Accepted && review.IsPublished && action.Chance.OneIn(8)
            && (action.SettledAt > review.Published!.Value.AddDays(120)));
        return (action, standing, new TargetCourse(
            action, review.IsPublished ? review.Published : null, isOpen ? OpenAction.LastTarget(action, standing) : null,
            neverMoved: standing is OpenState.Proposed or OpenState.NotStarted));
    }

    private OpenState StandingOf(int turn) =>
        review.Name == "Heather" ? OpenState.OnTrack
        : review.IsPublished ? OfPublished[turn % OfPublished.Length] : OfUnpublished[turn % OfUnpublished.Length];

    private ActionAdded Added(IntendedAction action, OpenState standing, TargetCourse targets) => new(
        action.Id, action.Number, action.Text, action.Agencies, targets.Original, action.Chance.Of(PlanWords.Milestones),
        action.Chance.OneIn(4) ? null : action.Chance.Of(PlanWords.Proofs), OpenAction.StartsOn(standing), agreedOn);

    private void Live(IntendedAction action, OpenState standing, TargetCourse targets, DateTimeOffset addedAt, Minutes minutes, Journal journal)
    {
        if (targets.Known is { } known && publishedAt is { } at)
            journal.Write(at, DemoPeople.CoordinatorOn(at.UkDate(), review.Number), action.Recommendation.Value, review.Id.Value, known);

        if (action.Fate is ActionFate.Accepted or ActionFate.Closed or ActionFate.BeforeTracker)
            new ActionLife(action, targets, minutes, journal, addedAt).Tell();
        else
            new OpenAction(action, standing, targets, minutes, journal, addedAt).Tell();
    }
}
