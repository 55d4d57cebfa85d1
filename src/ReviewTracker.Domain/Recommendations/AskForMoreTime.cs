using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record AskForMoreTime(ActionId ActionId, BodyId Agency, DateOnly Until, Narrative? Reason, DateOnly On);

public static class AskForMoreTimeHandler
{
    public static MoreTimeAsked Handle(AskForMoreTime command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var reason = Rules.Said(command.Reason, "Say why more time is needed.", nameof(command.Reason));
        var target = recommendation.Action(command.ActionId).Target;

        Rules.Agreed(part);
        Refuse.When(part.ClaimedOn is not null, new AlreadyClaimed(part.ClaimedOn.GetValueOrDefault()));
        Refuse.When(part.TimeAskedOn is not null, new TimeAlreadyAsked(part.TimeAskedOn.GetValueOrDefault()));
        Rules.PresentOrPast(command.On, today, "The date of the request");
        Rules.Likely(command.Until, nameof(command.Until));
        Refuse.When(command.Until <= command.On || command.Until <= target.On, new NoMoreTime());

        return new MoreTimeAsked(command.ActionId, command.Agency, command.Until, reason, command.On);
    }
}

public sealed record TimeAlreadyAsked(DateOnly On)
    : Refusal($"More time was already asked for on {On.InWords()} and waits for the Steering Group.");

public sealed record NoMoreTime()
    : Refusal("The new date must be after the day of the request and after the current target.", nameof(AskForMoreTime.Until));
