using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record ReturnCompletion(
    ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, Narrative? Reason, DateOnly On);

public static class ReturnCompletionHandler
{
    public static CompletionReturned Handle(ReturnCompletion command, Recommendation recommendation)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var reason = Rules.Said(command.Reason, "Say what evidence is still wanted.", nameof(command.Reason));

        Refuse.When(part.ClaimedOn is null, new NoClaim());
        Refuse.When(part.ClaimedOn > command.On, new AfterTheMeeting("claimed", part.ClaimedOn.GetValueOrDefault()));

        return new CompletionReturned(command.ActionId, command.Agency, command.Meeting, command.Decision, reason, command.On);
    }
}
