using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>An agency has nothing to report about any of its actions.</summary>
public sealed record ReturnNil(BodyId Agency, ReplyWay Way, Narrative? Remark, DateOnly On);

public static class ReturnNilHandler
{
    public static NilReturned Handle(ReturnNil command, UpdateRound round, DateOnly today)
    {
        Refuse.When(round.Of(command.Agency) is { Answers.IsEmpty: false }, new AnsweredAlready());
        RoundChecks.AnswerDay(round, command.On, today);
        return new(command.Agency, command.Way, command.Remark, command.On);
    }
}

public sealed record AnsweredAlready()
    : Refusal("Answers about actions are on record in this round, so it cannot be returned as “nothing to report”");
