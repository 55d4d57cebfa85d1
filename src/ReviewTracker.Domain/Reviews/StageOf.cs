using ReviewTracker.Domain.Guidance;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Where a review stands: the stage-bearing milestone with the latest date; of the same day, the later in the list.</summary>
public static class StageOf
{
    public static Stage On(Course course, DateOnly day)
    {
        if (course.End is { } end && end.On <= day) return end.Stage;
        if (course.OutOfArea) return Stage.OutOfArea;
        if (EndedByDecision(course, day) is { } decided) return decided;

        var regime = course.RegimeOn(day);
        return course.Milestones.Entries
            .Where(e => e.StandsOn(day))
            .Select(e => (e.On, Place: regime.PlaceOf(e.Milestone), Stage: Borne(regime, e)))
            .Where(e => e.Stage is not null)
            .OrderBy(e => e.On).ThenBy(e => e.Place)
            .LastOrDefault().Stage ?? Stage.Notified;
    }

    /// <summary>Whether nothing more can be done on it, whichever way it ended.</summary>
    public static bool IsEnd(this Stage stage) => stage >= Stage.NoReview;

    /// <summary>As pages write it.</summary>
    public static string InWords(this Stage stage) => stage switch
    {
        Stage.GatheringInformation => "Gathering information",
        Stage.WithTheCsp => "With the CSP",
        Stage.WithTheHomeOffice => "With the Home Office",
        Stage.SignedOff => "Signed off",
        Stage.OutOfArea => "Out of area",
        Stage.NoReview => "No review",
        Stage.OtherReview => "Other review",
        Stage.EnteredInError => "Entered in error",
        Stage.OutOfAreaEnded => "Out of area, ended",
        _ => stage.ToString(),
    };

    // A later scoping answer does not reopen what was decided: only another decision or a direction does.
    private static Stage? EndedByDecision(Course course, DateOnly day)
    {
        if (course.DecisionOn(day) is not { } decision) return null;
        if (course.Milestones.Latest(MilestoneIds.Directed, day) >= decision.On) return null;
        return decision.Outcome switch
        {
            DecisionOutcome.NoReview => Stage.NoReview,
            DecisionOutcome.AnotherKindOfReview => Stage.OtherReview,
            DecisionOutcome.AnotherPartnership => Stage.Transferred,
            _ => null,
        };
    }

    // A letter that says "publish" leaves the report with the Home Office until it is cleared.
    private static Stage? Borne(Regime regime, Reached e) =>
        e is { Milestone: MilestoneIds.QaOutcome, Verdict: QaVerdict.Publish } ? null
        : e is { Milestone: MilestoneIds.Decided, Outcome: not (null or DecisionOutcome.Review) } ? null
        : regime.Find(e.Milestone)?.Stage;
}
