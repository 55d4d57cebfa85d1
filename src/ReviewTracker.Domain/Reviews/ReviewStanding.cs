using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Whether a review is late on a day, in a word for a tag and a sentence that says why.</summary>
public sealed record ReviewStanding(bool IsLate, bool IsPastStatutory, string Words, string Because)
{
    public static ReviewStanding Of(Course course, DateOnly day)
    {
        var stage = StageOf.On(course, day);
        if (stage.IsEnd()) return new(false, false, stage.InWords(), EndedSentence(course, stage, day));

        var open = Standings.DueOn(course, stage, day).Sort((a, b) => a.Due!.Value.CompareTo(b.Due!.Value));
        var past = open.Find(m => m.IsPastStatutory);

        if (open.Find(m => m.IsLate) is { } late) return Late(late, past is not null);
        if (past is not null) return new(false, true, "past statutory target, on agreed date", OnAgreedDate(past));
        if (course.Clocks.OpenOn(day) is { } pause) return new(false, false, "paused", Stopped(course, pause, day));
        return open is [var next, ..]
            ? new(false, false, next.AgreedDue is null ? "on statutory target" : "on agreed date", $"{Quoted(next)} is due on {next.Due!.Value.InWords()}.")
            : new(false, false, "no date set", "No milestone still to come has a date.");
    }

    private static ReviewStanding Late(MilestoneStanding late, bool pastStatutory)
    {
        var which = late.AgreedDue is null ? "statutory target" : "agreed date";
        return new(true, pastStatutory, $"past {which}",
            $"{Quoted(late)} was due on {late.Due!.Value.InWords()} ({which}), {UkCalendar.Days(late.DaysOver)} ago.");
    }

    private static string OnAgreedDate(MilestoneStanding past) =>
        $"{Quoted(past)} is past its statutory target of {past.StatutoryDue!.Value.InWords()}, but not past the agreed date of {past.AgreedDue!.Value.InWords()}.";

    private static string Stopped(Course course, Pause pause, DateOnly day)
    {
        var regime = course.RegimeOn(day);
        var what = string.Join(", ", pause.Milestones.Select(id => $"“{regime.Find(id)?.Title ?? id}”"));
        return $"Paused since {pause.From.InWords()}, {UkCalendar.Days(day.DayNumber - pause.From.DayNumber)}: {what} stopped.";
    }

    private static string EndedSentence(Course course, Stage stage, DateOnly day) =>
        $"{stage.InWords()} since {(course.End is { } end && end.On <= day ? end.On : course.DecisionOn(day)!.On).InWords()}.";

    private static string Quoted(MilestoneStanding m) => $"“{m.Milestone.Title}”";
}
