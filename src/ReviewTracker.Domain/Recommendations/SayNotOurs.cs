using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="BelongsTo">Whose it is, where the agency knows.</param>
public sealed record SayNotOurs(ActionId ActionId, BodyId Agency, BodyId? BelongsTo, Narrative? Reason, DateOnly On);

public static class SayNotOursHandler
{
    public static NotOursSaid Handle(SayNotOurs command, Recommendation recommendation, DateOnly today)
    {
        recommendation.OpenPart(command.ActionId, command.Agency);
        Rules.PresentOrPast(command.On, today, "The day it was said");
        Refuse.When(command.BelongsTo == command.Agency, new BelongsToAnother());
        var reason = Rules.Said(command.Reason, "Say why the action is not yours.", nameof(command.Reason));
        return new NotOursSaid(command.ActionId, command.Agency, command.BelongsTo, reason, command.On);
    }
}

public sealed record BelongsToAnother() : Refusal("Choose another agency than your own, or leave it open.", nameof(SayNotOurs.BelongsTo));
