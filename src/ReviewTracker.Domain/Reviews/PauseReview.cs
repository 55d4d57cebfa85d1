using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Stops named milestones. Agencies' actions go on.</summary>
public sealed record PauseReview(
    ImmutableList<string> Milestones, PauseCause Cause, DateOnly On, bool HomeOfficeTold, string? Reason);

public static class PauseReviewHandler
{
    public static ReviewPaused Handle(PauseReview command, Review review, DateOnly today)
    {
        review.CheckIsOurs();
        review.CheckNotEnded(today);
        review.CheckHappened(command.On, today, "day the pause began", nameof(command.On));
        CheckNoOther(command, review, today);
        Refuse.When(command.Milestones is null or [], new NothingToStop());
        foreach (var id in command.Milestones) CheckStoppable(id, review, today);

        return new ReviewPaused([.. command.Milestones.Distinct()], command.Cause, command.On, command.HomeOfficeTold,
            ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }

    private static void CheckNoOther(PauseReview command, Review review, DateOnly today)
    {
        var pauses = review.Course.Clocks.Pauses;
        var open = pauses.Find(p => p.Until is null && p.From <= today);
        Refuse.When(open is not null, new AlreadyPaused((open?.From).GetValueOrDefault()));
        var last = pauses.Max(p => p.Until);
        Refuse.When(command.On < last, new BeforeTheFormerPauseEnded(last.GetValueOrDefault()));
    }

    private static void CheckStoppable(string id, Review review, DateOnly today)
    {
        var milestone = MilestoneChecks.Find(review, id, today, nameof(PauseReview.Milestones));
        Refuse.When(!milestone.Recurs && review.Latest(id, today) is not null, new ReachedNotStoppable(milestone.Title));
    }
}

public sealed record NothingToStop() : Refusal("Choose the milestones the pause stops", nameof(PauseReview.Milestones));

public sealed record ReachedNotStoppable(string Title)
    : Refusal($"“{Title}” has been reached, so it cannot be stopped; untick it", nameof(PauseReview.Milestones));

public sealed record AlreadyPaused(DateOnly Since)
    : Refusal($"The review is paused since {Since.InWords()}; record that it goes on first");

public sealed record BeforeTheFormerPauseEnded(DateOnly Ended)
    : Refusal($"The former pause ended on {Ended.InWords()}; give that day or a later one", nameof(PauseReview.On));
