using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>An agency has answered in a round; what it said about its actions stands with the actions.</summary>
/// <param name="Answers">About how many actions.</param>
/// <param name="Nil">It has nothing to report about any of them.</param>
/// <param name="Remark">What was said about none of them.</param>
/// <param name="On">The day of the answer, whoever types it.</param>
public sealed record AnswerRound(BodyId Agency, ReplyWay Way, int Answers, bool Nil, Narrative? Remark, DateOnly On);

public static class AnswerRoundHandler
{
    public static RoundEvent Handle(AnswerRound command, UpdateRound round, DateOnly today)
    {
        Refuse.When(!round.IsOpen, new RoundIsClosed(round.ClosedOn.GetValueOrDefault()));
        Refuse.When(command.On > today, new AnsweredInTheFuture());
        Refuse.When(command.On < round.OpenedOn, new AnsweredBeforeTheRound(round.OpenedOn));

        return command.Nil
            ? new NilReturned(command.Agency, command.Way, command.Remark, command.On)
            : new RoundAnswered(command.Agency, command.Way, command.Answers, command.Remark, command.On);
    }
}

public sealed record RoundIsClosed(DateOnly On)
    : Refusal($"The update round was closed on {On.InWords()}. Report on the action's own page.");

public sealed record AnsweredInTheFuture() : Refusal("The day of the answer must be today or in the past.", nameof(AnswerRound.On));

public sealed record AnsweredBeforeTheRound(DateOnly OpenedOn)
    : Refusal($"The day of the answer must not be before {OpenedOn.InWords()}, when the round was opened.", nameof(AnswerRound.On));
