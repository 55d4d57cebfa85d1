using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>The agency replied on the telephone or by e-mail to the team; the words are kept as they were understood.</summary>
public sealed record LogReply(ActionId ActionId, BodyId Agency, ReplyWay Way, PersonId? Replier, Narrative? Words, DateOnly On);

public static class LogReplyHandler
{
    public static ReplyReceived Handle(LogReply command, Recommendation recommendation, DateOnly today)
    {
        recommendation.Part(command.ActionId, command.Agency);
        Refuse.When(command.Way is not (ReplyWay.Email or ReplyWay.Telephone), new NotALoggedReply());
        Rules.PresentOrPast(command.On, today, "The day of the reply");
        var words = Rules.Said(command.Words, "Say what the reply was.", nameof(command.Words));
        return new ReplyReceived(command.ActionId, command.Agency, command.Way, command.Replier, words, command.On);
    }
}

public sealed record NotALoggedReply() : Refusal("Say whether it came by e-mail or by telephone.", nameof(LogReply.Way));
