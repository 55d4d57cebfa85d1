using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="Owner">A person or a team mailbox; may be named later.</param>
public sealed record AgreeAction(ActionId ActionId, BodyId Agency, PersonId? Owner, DateOnly On);

public static class AgreeActionHandler
{
    public static ActionAgreed Handle(AgreeAction command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);

        Refuse.When(part.Status is not ActionStatus.Proposed, new AlreadyAgreed());
        Rules.PresentOrPast(command.On, today, "The date of the agreement");

        return new ActionAgreed(command.ActionId, command.Agency, command.Owner, command.On);
    }
}

public sealed record AlreadyAgreed() : Refusal("The agency has already agreed this action.");
