using System.Collections.Immutable;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Works out the caseload's row of a review.</summary>
public static class Caseload
{
    /// <summary>One row, keyed by the review's id, as true on the day.</summary>
    public static IEnumerable<(string Key, CaseloadRow Row)> RowsOf(ReviewFile file, DateOnly day) =>
        [(file.Id.ToString(), RowOf(file, day))];

    private static CaseloadRow RowOf(ReviewFile file, DateOnly day)
    {
        var (course, decision, stage) = (file.Course, file.Course.DecisionOn(day), file.StageOn(day));
        var waiting = Standings.DueOn(course, stage, day);
        var next = waiting.MinBy(m => m.Due);
        return new(
            file.Id, file.Reference, file.Name?.Name, file.Name?.YearOfDeath ?? file.Header.YearOfDeath, course.OutOfArea,
            file.Header.Csp, file.Header.LedBy, course.RegimeIdOn(day), file.Lead?.Person,
            file.Chair?.Person ?? file.Author?.Person, stage, file.PauseOn(day) is not null, file.WithdrawnOn(day),
            file.NamedPeople is not null, file.NamedPeople ?? [], course.NotifiedOn, decision?.On, decision?.Outcome,
            course.CommissionedOn(day), Latest(MilestoneIds.Submitted), course.Milestones.First(MilestoneIds.Published, day),
            Latest(MilestoneIds.SignedOff), EndedOn(course, stage, day), course.IsOngoingOn(day),
            next?.Milestone.Id, next?.Due, next?.AgreedDue is not null, next?.Due?.AddDays(1),
            waiting.Min(m => m.StatutoryDue)?.AddDays(1))
        {
            SignOffProposedOn = file.SignOffProposedOn,
            PausedSince = file.PauseOn(day)?.From, PausedBefore = course.Clocks.DaysOver(day),
            NextStatutory = next?.StatutoryDue, NextAgreed = next?.AgreedDue,
            ReopenedOn = file.ReopenedOn,
            Assignees = file.Assignees.RemoveAll(a => a.EndedOn is not null),
            Openings = OpeningsOf(file),
        };

        DateOnly? Latest(string milestone) => course.Milestones.Latest(milestone, day);
    }

    // What is over by its time stays in the row: lists compare with the instant they are asked at.
    private static ImmutableList<OpenFor>? OpeningsOf(ReviewFile file) =>
        file.Openings.FindAll(o => o.End is null).ConvertAll(o => new OpenFor(o.By, o.Until)) is { IsEmpty: false } open ? open : null;

    private static DateOnly? EndedOn(Course course, Stage stage, DateOnly day) =>
        course.HasEndedBy(day) ? course.End!.On
        : stage.IsEnd() ? course.DecisionOn(day)!.On
        : null;
}
