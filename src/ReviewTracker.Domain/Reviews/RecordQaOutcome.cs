using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records the Quality Assurance Panel's letter.</summary>
public sealed record RecordQaOutcome(QaVerdict Verdict, DateOnly On, string? Note);

public static class RecordQaOutcomeHandler
{
    public static QaOutcomeReceived Handle(RecordQaOutcome command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of the letter", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        var submitted = review.Latest(MilestoneIds.Submitted, today);
        Refuse.When(submitted is null, new NotSubmitted());
        Refuse.When(command.On < submitted, new LetterBeforeSubmission(submitted.Value));
        Refuse.When(review.Latest(MilestoneIds.Cleared, today) is not null, new ClearedAlready());

        return new QaOutcomeReceived(command.Verdict, command.On, Narrative.Of(command.Note));
    }
}

public sealed record NotSubmitted() : Refusal("Record first that the report went to the Home Office");

public sealed record LetterBeforeSubmission(DateOnly Submitted)
    : Refusal($"The report was sent on {Submitted.InWords()}; the letter cannot be earlier", nameof(RecordQaOutcome.On));
