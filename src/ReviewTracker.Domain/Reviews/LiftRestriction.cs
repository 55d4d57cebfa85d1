using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Asks that everybody may see the review again whose role allows it; another person has to agree.</summary>
public sealed record AskToLiftRestriction(string? Reason);

public static class AskToLiftRestrictionHandler
{
    public static LiftingAsked Handle(AskToLiftRestriction command, Review review, Viewer by)
    {
        Refuse.When(review.NamedPeople is null, new NotRestricted());
        Refuse.When(review.LiftingAskedBy is not null, new LiftingWaits());

        return new LiftingAsked(by.Person, ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

/// <summary>Agrees, as the second person, that everybody may see the review again whose role allows it; or does not.</summary>
public sealed record LiftRestriction(bool Agreed, string? Reason);

public static class LiftRestrictionHandler
{
    public static ReviewEvent Handle(LiftRestriction command, Review review, Viewer by)
    {
        Refuse.When(review.NamedPeople is null, new NotRestricted());
        Refuse.When(review.LiftingAskedBy is null, new NobodyAskedToLift());
        Refuse.When(command.Agreed && review.LiftingAskedBy == by.Person, new OwnRequestToLift());
        Refuse.When(review.LiftingAskedBy != by.Person && !by.Is(Role.Manager), new ManagerLifts());
        var reason = ReviewChecks.CheckReason(command.Reason, nameof(command.Reason));

        return command.Agreed ? new AccessRestrictionLifted(reason) : new LiftingRefused(reason);
    }
}

public sealed record NotRestricted() : Refusal("The review is not restricted");

public sealed record LiftingWaits() : Refusal("Somebody has asked for this already; it waits for a manager");

public sealed record NobodyAskedToLift() : Refusal("Nobody asks to lift the restriction any more");

public sealed record OwnRequestToLift() : Refusal("You asked for this, so another manager has to agree", nameof(LiftRestriction.Agreed));

public sealed record ManagerLifts() : Refusal("A restriction is lifted by a manager");
