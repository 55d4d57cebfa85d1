using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Lets everybody see the review again whose role allows it.</summary>
public sealed record LiftRestriction(string? Reason);

public static class LiftRestrictionHandler
{
    public static AccessRestrictionLifted Handle(LiftRestriction command, Review review)
    {
        Refuse.When(review.NamedPeople is null, new NotRestricted());

        return new AccessRestrictionLifted(ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

public sealed record NotRestricted() : Refusal("The review is not restricted");
