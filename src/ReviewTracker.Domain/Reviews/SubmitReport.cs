using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that the report went to the Home Office with its action plan and data form.</summary>
public sealed record SubmitReport(DateOnly On, string? HomeOfficeReference, string? Note);

public static class SubmitReportHandler
{
    public static ReportSubmitted Handle(SubmitReport command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of submission", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        var completed = review.Latest(MilestoneIds.ReportCompleted, today);
        Refuse.When(completed is null || command.On < completed, new ReportNotComplete());
        var waiting = review.Latest(MilestoneIds.Submitted, today);
        var answered = review.Latest(MilestoneIds.QaOutcome, today);
        Refuse.When(waiting is not null && (answered is null || answered < waiting), new AnswerAwaited(waiting.GetValueOrDefault()));
        Refuse.When(review.Latest(MilestoneIds.Cleared, today) is not null, new ClearedAlready());

        return new ReportSubmitted(command.On, string.IsNullOrWhiteSpace(command.HomeOfficeReference)
            ? null : command.HomeOfficeReference.Trim(), Narrative.Of(command.Note));
    }
}

public sealed record ReportNotComplete()
    : Refusal("Record first that the overview report is complete, by the day it was sent", nameof(SubmitReport.On));

public sealed record AnswerAwaited(DateOnly Since)
    : Refusal($"It has been with the Home Office since {Since.InWords()}; record their letter first");

public sealed record ClearedAlready() : Refusal("The report has been cleared for publication already");
