using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records that the Home Office cleared the report for publication.</summary>
public sealed record ClearPublication(DateOnly On, string? Note);

public static class ClearPublicationHandler
{
    public static PublicationCleared Handle(ClearPublication command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of clearance", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        Refuse.When(review.Latest(MilestoneIds.Cleared, today) is not null, new ClearedAlready());
        var submitted = review.Latest(MilestoneIds.Submitted, today);
        Refuse.When(submitted is null || command.On < submitted, new NotSubmitted());
        var letter = review.Course.Milestones.Of(MilestoneIds.QaOutcome, today).LastOrDefault();
        Refuse.When(letter is { Verdict: QaVerdict.Resubmit } && letter.On >= submitted, new ResubmissionAwaited());

        return new PublicationCleared(command.On, Narrative.Of(command.Note));
    }
}

public sealed record ResubmissionAwaited()
    : Refusal("The Home Office asked for the report again; record that it was sent first");
