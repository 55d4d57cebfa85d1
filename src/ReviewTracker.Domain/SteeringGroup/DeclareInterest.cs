using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>A body's member takes no part in what concerns a review or an action.</summary>
public sealed record DeclareInterest(BodyId? Body, ReviewId? ReviewId, ActionId? ActionId, Narrative? Note);

public static class DeclareInterestHandler
{
    public static InterestDeclared Handle(DeclareInterest command, Meeting meeting)
    {
        meeting.CheckNotOver();
        Refuse.When(command.Body is null, new WhoseInterest());
        Refuse.When(command.ReviewId is null && command.ActionId is null, new InterestInWhat());
        Refuse.When(meeting.Interests.Contains(new(command.Body.Value, command.ReviewId, command.ActionId)), new InterestKnown());
        return new InterestDeclared(command.Body.Value, command.ReviewId, command.ActionId, command.Note);
    }
}

public sealed record WhoseInterest() : Refusal("Choose whose interest it is", nameof(DeclareInterest.Body));

public sealed record InterestInWhat() : Refusal("Choose the review or the action it concerns", nameof(DeclareInterest.ReviewId));

public sealed record InterestKnown() : Refusal("This interest is on record already");
