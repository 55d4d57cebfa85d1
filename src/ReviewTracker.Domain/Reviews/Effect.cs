using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>What recording something would change, in sentences, shown before it is saved.</summary>
public static class Effect
{
    /// <summary>Which dates move and why, what the stage becomes, and whether the review is late then. Empty: nothing moves.</summary>
    /// <param name="proposed">Events as a handler gave them, not yet recorded.</param>
    public static ImmutableList<string> Of(Review review, DateOnly today, params object[] proposed)
    {
        var after = proposed.Aggregate(review, (state, e) =>
            Fold.Step(state, new Recorded(e, review.Id.Value, 0, 0, default)) ?? state);
        var because = string.Join("; ", proposed.Select(Because).Where(words => words.Length > 0));
        return [.. StageSentence(review, after, today), .. DateSentences(review, after, today, because), .. LateSentence(review, after, today)];
    }

    private static IEnumerable<string> StageSentence(Review before, Review after, DateOnly today)
    {
        var (was, becomes) = (before.StageOn(today), after.StageOn(today));
        return was == becomes ? [] : [$"The stage goes from {was.InWords()} to {becomes.InWords()}."];
    }

    private static IEnumerable<string> DateSentences(Review before, Review after, DateOnly today, string because)
    {
        var were = Standings.On(before.Course, today);
        foreach (var now in Standings.On(after.Course, today))
        {
            var was = were.Find(m => m.Milestone.Id == now.Milestone.Id);
            if (Moved(was, now) is { } moved) yield return because.Length == 0 ? $"{moved}." : $"{moved}: {because}.";
        }
    }

    private static string? Moved(MilestoneStanding? was, MilestoneStanding now)
    {
        var title = $"“{now.Milestone.Title}”";
        var (before, after) = (was is { Open: true } ? was.Due : null, now.Open ? now.Due : null);
        if (was is { Open: true, Stopped: false } && now is { Open: true, Stopped: true })
            return before is { } stopped ? $"{title}, due on {stopped.InWords()}, stands still" : $"{title} stands still";
        if (was is { Stopped: true } && now is { Open: true, Stopped: false })
            return after is { } on ? $"{title} goes on and is due on {on.InWords()}, with {UkCalendar.Days(now.PausedDays)} added" : $"{title} goes on";
        return (before, after) switch
        {
            (null, { } due) => $"{title} becomes due on {due.InWords()}",
            ({ } due, null) => now.Actual is { } reached ? Met(title, due, reached) : $"{title}, due on {due.InWords()}, is no longer due",
            ({ } from, { } to) when from != to => $"{title} moves from {from.InWords()} to {to.InWords()}",
            _ => null,
        };
    }

    private static string Met(string title, DateOnly due, DateOnly reached) => reached <= due
        ? $"{title} was due on {due.InWords()} and is met in time"
        : $"{title} was due on {due.InWords()} and is met {UkCalendar.Days(reached.DayNumber - due.DayNumber)} late";

    private static IEnumerable<string> LateSentence(Review before, Review after, DateOnly today)
    {
        var (was, becomes) = (ReviewStanding.Of(before.Course, today), ReviewStanding.Of(after.Course, today));
        if (was.IsLate && !becomes.IsLate) return ["The review is no longer late."];
        return !was.IsLate && becomes.IsLate ? [$"The review is late then. {becomes.Because}"] : [];
    }

    private static string Because(object proposed) => proposed switch
    {
        DateAgreed e => $"agreed on {e.On.InWords()}, and an agreed date counts before the statutory one",
        ReviewPaused e => $"paused from {e.On.InWords()}; the days are added when work goes on",
        ReviewResumed e => $"work went on on {e.On.InWords()}",
        RegimeChosen => "the other rules set other limits",
        MilestoneCorrected { On: { } on } e => $"corrected from {e.WasOn.InWords()} to {on.InWords()}",
        MilestoneCorrected e => $"what was recorded for {e.WasOn.InWords()} is taken out",
        _ => "",
    };
}
