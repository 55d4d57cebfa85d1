using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Records the publication of report, executive summary, Home Office letter and action plan.</summary>
/// <param name="Address">Where it stands on the web.</param>
/// <param name="FamilyNotToldBecause">A manager's reason why it goes out before the family knows.</param>
public sealed record PublishReview(DateOnly On, string? Address, string? FamilyNotToldBecause);

public static class PublishReviewHandler
{
    /// <param name="byManager">Whether a manager asks, who alone may publish before the family knows.</param>
    public static ReviewPublished Handle(PublishReview command, Review review, bool byManager, DateOnly today)
    {
        review.CheckHappened(command.On, today, "date of publication", nameof(command.On));
        review.CheckCommissioned(command.On, today, nameof(command.On));
        CheckMayAppear(command, review, today);
        var because = Narrative.Of(command.FamilyNotToldBecause);
        var told = review.PublicationToldOn <= command.On;
        Refuse.When(!told && because is null, new FamilyNotTold());
        Refuse.When(!told && !byManager, new OnlyAManagerPublishesUntold());

        return new ReviewPublished(command.On, AddressOf(command), told ? null : because);
    }

    private static void CheckMayAppear(PublishReview command, Review review, DateOnly today)
    {
        var cleared = review.Latest(MilestoneIds.Cleared, today);
        Refuse.When(cleared is null, new NotCleared());
        Refuse.When(command.On < cleared, new PublishedBeforeClearance(cleared.Value));
        var published = review.Latest(MilestoneIds.Published, today);
        Refuse.When(published is not null && !review.Course.IsWithdrawnOn(today), new AlreadyPublished(published.GetValueOrDefault()));
    }

    private static string? AddressOf(PublishReview command)
    {
        if (string.IsNullOrWhiteSpace(command.Address)) return null;
        var isWeb = Uri.TryCreate(command.Address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
        Refuse.When(!isWeb || uri is null, new AddressMalformed());
        return uri.AbsoluteUri;
    }
}

public sealed record NotCleared() : Refusal("Record first that the Home Office cleared the report for publication");

public sealed record PublishedBeforeClearance(DateOnly Cleared)
    : Refusal($"It was cleared on {Cleared.InWords()}; the publication cannot be earlier", nameof(PublishReview.On));

public sealed record AlreadyPublished(DateOnly On) : Refusal($"The review was published on {On.InWords()}");

public sealed record FamilyNotTold()
    : Refusal("Record first that the family was told the publication date, or let a manager say why not", nameof(PublishReview.FamilyNotToldBecause));

public sealed record OnlyAManagerPublishesUntold()
    : Refusal("Only a manager may let it go out before the family was told", nameof(PublishReview.FamilyNotToldBecause));

public sealed record AddressMalformed()
    : Refusal("Enter the whole web address, beginning with https://", nameof(PublishReview.Address));
