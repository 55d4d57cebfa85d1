using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>What must hold for a review to go out, both when it is proposed and when it is agreed.</summary>
internal static class PublicationChecks
{
    /// <summary>Ours, under way, cleared by the day, and not published already. Gives the day of the clearance.</summary>
    public static DateOnly CheckMayAppear(this Review review, DateOnly on, DateOnly today, string field)
    {
        review.CheckCommissioned(on, today, field);
        var cleared = review.Latest(MilestoneIds.Cleared, today);
        Refuse.When(cleared is null, new NotCleared());
        Refuse.When(on < cleared, new PublishedBeforeClearance(cleared.Value, field));
        var published = review.Latest(MilestoneIds.Published, today);
        Refuse.When(published is not null && !review.Course.IsWithdrawnOn(today), new AlreadyPublished(published.GetValueOrDefault()));
        return cleared.Value;
    }
}

public sealed record NotCleared() : Refusal("Record first that the Home Office cleared the report for publication");

public sealed record PublishedBeforeClearance(DateOnly Cleared, string At)
    : Refusal($"It was cleared on {Cleared.InWords()}; the publication cannot be earlier", At);

public sealed record AlreadyPublished(DateOnly On) : Refusal($"The review was published on {On.InWords()}");
