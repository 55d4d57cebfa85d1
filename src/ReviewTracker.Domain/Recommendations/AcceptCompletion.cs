using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="On">The day of the meeting.</param>
public sealed record AcceptCompletion(ActionId ActionId, BodyId Agency, MeetingId Meeting, DecisionId Decision, DateOnly On);

public static class AcceptCompletionHandler
{
    public static CompletionAccepted Handle(AcceptCompletion command, Recommendation recommendation)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);

        Refuse.When(part.ClaimedOn is null, new NoClaim());
        Refuse.When(part.ClaimedOn > command.On, new AfterTheMeeting("claimed", part.ClaimedOn.GetValueOrDefault()));

        return new CompletionAccepted(command.ActionId, command.Agency, command.Meeting, command.Decision, command.On);
    }
}

public sealed record AfterTheMeeting(string What, DateOnly On)
    : Refusal($"This was only {What} on {On.InWords()}, after the meeting. Choose a later meeting.");
