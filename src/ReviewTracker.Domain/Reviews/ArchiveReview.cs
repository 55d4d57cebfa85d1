using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records web removal and disposal of the record.</summary>
public sealed record ArchiveReview(DateOnly On, string? Note);

public static class ArchiveReviewHandler
{
    public static ReviewArchived Handle(ArchiveReview command, Review review, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of archiving", nameof(command.On));
        var stage = review.StageOn(today);
        var archived = review.Latest(MilestoneIds.Archived, today);
        Refuse.When(archived is not null, new AlreadyArchived(archived.GetValueOrDefault()));
        Refuse.When(stage != Stage.SignedOff && !stage.IsEnd(), new NotOverYet(stage.InWords()));
        var last = review.Latest(MilestoneIds.SignedOff, today);
        Refuse.When(command.On < last, new ArchivedBeforeSignOff(last.GetValueOrDefault()));

        return new ReviewArchived(command.On, Narrative.Of(command.Note));
    }
}

public sealed record NotOverYet(string Stage)
    : Refusal($"Only a review that is signed off or has ended is archived; this one is: {Stage}");

public sealed record AlreadyArchived(DateOnly On) : Refusal($"The review was archived on {On.InWords()}");

public sealed record ArchivedBeforeSignOff(DateOnly Day)
    : Refusal($"It was signed off on {Day.InWords()}; give that day or a later one", nameof(ArchiveReview.On));
