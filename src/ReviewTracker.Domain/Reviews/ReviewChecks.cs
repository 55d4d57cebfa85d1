using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>What is asked of every date, reason and state of a review, whichever command brings it.</summary>
internal static class ReviewChecks
{
    public const int FirstYear = 1990;

    /// <summary>A day something happened: a likely year, not in the future, not before the notification.</summary>
    public static void CheckHappened(this Review review, DateOnly on, DateOnly today, string what, string field)
    {
        CheckPast(on, today, what, field);
        Refuse.When(on < review.Course.NotifiedOn, new BeforeTheNotification(what, review.Course.NotifiedOn, field));
    }

    /// <summary>A likely year, not in the future.</summary>
    public static void CheckPast(DateOnly on, DateOnly today, string what, string field)
    {
        Refuse.When(on.Year < FirstYear || on.Year > today.Year + 50, new UnlikelyYear(what, on.Year, field));
        Refuse.When(on > today, new InTheFuture(what, field));
    }

    public static Narrative CheckReason(string? reason, string field)
    {
        var text = Narrative.Of(reason);
        Refuse.When(text is null, new ReasonMissing(field));
        return text;
    }

    public static void CheckNotEnded(this Review review, DateOnly today)
    {
        var stage = review.StageOn(today);
        Refuse.When(stage.IsEnd() || stage == Stage.Archived, new ReviewHasEnded(stage.InWords()));
    }

    public static void CheckIsOurs(this Review review) => Refuse.When(review.Course.OutOfArea, new LedElsewhere());

    /// <summary>Ours, decided or directed by the day, and not ended.</summary>
    public static void CheckCommissioned(this Review review, DateOnly on, DateOnly today, string field)
    {
        review.CheckIsOurs();
        review.CheckNotEnded(today);
        var since = review.Course.CommissionedOn(today);
        Refuse.When(since is null, new NotYetAReview());
        Refuse.When(on < since, new BeforeTheReviewBegan(since.Value, field));
    }
}

public sealed record UnlikelyYear(string What, int Year, string At)
    : Refusal($"Check the year of the {What}: {Year} cannot be right", At);

public sealed record InTheFuture(string What, string At) : Refusal($"The {What} must be today or in the past", At);

public sealed record BeforeTheNotification(string What, DateOnly Notified, string At)
    : Refusal($"The {What} must be on or after the notification, {Notified.InWords()}", At);

public sealed record BeforeTheReviewBegan(DateOnly Began, string At)
    : Refusal($"It became a review on {Began.InWords()}; give that day or a later one", At);

public sealed record ReasonMissing(string At) : Refusal("Say why, so that readers of the record understand it later", At);

public sealed record ReviewHasEnded(string Stage)
    : Refusal($"This review has ended ({Stage}), so this can no longer be recorded on it");

public sealed record NotYetAReview() : Refusal("Record the decision to hold a review first");

public sealed record LedElsewhere() : Refusal("Another area leads this review, so this is for them to record");
