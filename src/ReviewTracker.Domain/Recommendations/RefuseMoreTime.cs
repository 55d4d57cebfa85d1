using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record RefuseMoreTime(
    ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class RefuseMoreTimeHandler
{
    public static MoreTimeRefused Handle(RefuseMoreTime command, Recommendation recommendation)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var reason = Rules.Said(command.Reason, "Say why more time is refused.", nameof(command.Reason));

        Refuse.When(part.TimeAskedOn is null, new NoRequest());
        Refuse.When(part.TimeAskedOn > command.On, new AfterTheMeeting("asked for", part.TimeAskedOn.GetValueOrDefault()));

        return new MoreTimeRefused(command.ActionId, command.Agency, command.Meeting, command.Decision, reason, command.On);
    }
}

public sealed record NoRequest() : Refusal("The agency has not asked for more time, so there is nothing to refuse.");
