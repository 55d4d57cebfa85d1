using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>An agency answered. What it said about its actions goes into their streams in the same append.</summary>
/// <param name="Remark">What was said about none of the actions.</param>
public sealed record AnswerRound(BodyId Agency, ReplyWay Way, ImmutableList<Answered> Answers, Narrative? Remark, DateOnly On);

public static class AnswerRoundHandler
{
    private const int LongestRemark = 4_000;

    /// <remarks>What comes after the round was closed is recorded all the same and shows as late.</remarks>
    public static RoundAnswered Handle(AnswerRound command, UpdateRound round, DateOnly today)
    {
        Refuse.When(command.Answers.IsEmpty && command.Remark is null, new NothingAnswered());
        Refuse.When(command.Remark?.Plain?.Length > LongestRemark, new RemarkTooLong(LongestRemark));
        RoundChecks.AnswerDay(round, command.On, today);
        return new(command.Agency, command.Way, command.Answers, command.Remark, command.On);
    }
}

public sealed record NothingAnswered()
    : Refusal("Answer about one action at least. If there is nothing to report about any of them, choose “Nothing to report”");

public sealed record RemarkTooLong(int Limit) : Refusal($"Use {Limit} characters or fewer", nameof(AnswerRound.Remark));
