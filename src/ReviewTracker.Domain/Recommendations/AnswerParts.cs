using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <summary>What becomes of one row of a round's page or spreadsheet: what it records, or why it cannot be.</summary>
public sealed record AnsweredRow(AnswerPart Answer, ImmutableList<PartEvent> Events, Refusal? Refusal);

/// <summary>Takes many answers at once, each by itself, so that whoever sent them hears of every row that is wrong.</summary>
public static class AnswerParts
{
    /// <param name="of">The recommendation of an action.</param>
    /// <param name="notifiedOn">When the partnership was told of the death, by recommendation.</param>
    public static ImmutableList<AnsweredRow> Take(
        IEnumerable<AnswerPart> answers, Func<ActionId, Recommendation> of, Func<Recommendation, DateOnly> notifiedOn, DateOnly today) =>
        [.. answers.Select(answer => Try(answer, () => AnswerPartHandler.Handle(answer, of(answer.ActionId), notifiedOn(of(answer.ActionId)), today)))];

    /// <summary>What one answer records, or the refusal it met.</summary>
    public static AnsweredRow Try(AnswerPart answer, Func<IEnumerable<PartEvent>> handle)
    {
        try
        {
            return new(answer, [.. handle()], null);
        }
        catch (RefusedException refused)
        {
            return new(answer, [], refused.Refusal);
        }
    }
}
