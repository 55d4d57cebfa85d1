using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="Until">The last day the judgement is shown beside the computed colour.</param>
public sealed record JudgeColour(ActionId ActionId, BodyId Agency, Rag Colour, Narrative? Reason, DateOnly Until, DateOnly On);

public static class JudgeColourHandler
{
    public static ColourJudged Handle(JudgeColour command, Recommendation recommendation, DateOnly today)
    {
        recommendation.OpenPart(command.ActionId, command.Agency);
        var reason = Rules.Said(command.Reason, "Say why you judge it so.", nameof(command.Reason));

        Refuse.When(command.Colour is not (Rag.Red or Rag.Amber or Rag.Green), new NotForJudging());
        Rules.PresentOrPast(command.On, today, "The date");
        Refuse.When(command.Until <= command.On || command.Until > command.On.AddYears(1), new NoExpiry());

        return new ColourJudged(command.ActionId, command.Agency, command.Colour, reason, command.Until, command.On);
    }
}

public sealed record NotForJudging()
    : Refusal("Choose red, amber or green. Only the Steering Group completes or closes an action.", nameof(JudgeColour.Colour));

public sealed record NoExpiry()
    : Refusal("Enter a day on which the judgement expires, within a year.", nameof(JudgeColour.Until));
