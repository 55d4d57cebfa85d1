using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

/// <param name="CompletedOn">The day the agency says it was done.</param>
/// <param name="On">The day the agency claimed, whoever types it.</param>
public sealed record ClaimCompletion(ActionId ActionId, BodyId Agency, DateOnly CompletedOn, Narrative? Outcome, DateOnly On);

public static class ClaimCompletionHandler
{
    /// <param name="notifiedOn">When the partnership was told of the death: some learning is acted on before a plan is agreed, none before that.</param>
    public static CompletionClaimed Handle(ClaimCompletion command, Recommendation recommendation, DateOnly notifiedOn, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var outcome = Rules.Said(command.Outcome, "Say what came of the action.", nameof(command.Outcome));

        Rules.Agreed(part);
        Refuse.When(part.ClaimedOn is not null, new AlreadyClaimed(part.ClaimedOn.GetValueOrDefault()));
        Refuse.When(recommendation.Kind is RecommendationKind.National && !part.CorrespondenceIsDone, new LetterUnanswered());
        Rules.PresentOrPast(command.CompletedOn, today, "The completion date", nameof(command.CompletedOn));
        Rules.PresentOrPast(command.On, today, "The date of the claim");
        Refuse.When(command.CompletedOn > command.On, new CompletedAfterClaim());
        Refuse.When(command.CompletedOn < notifiedOn, new CompletedBeforeNotification(notifiedOn));

        return new CompletionClaimed(command.ActionId, command.Agency, command.CompletedOn, outcome, command.On);
    }
}

public sealed record AlreadyClaimed(DateOnly On)
    : Refusal($"Completion was already claimed on {On.InWords()} and waits for the Steering Group.");

public sealed record LetterUnanswered() : Refusal(
    "A national action is done when the letter has gone and was answered, or two reminders stayed unanswered. Record these first.");

public sealed record CompletedAfterClaim()
    : Refusal("The completion date must not be after the day of the claim.", nameof(ClaimCompletion.CompletedOn));

public sealed record CompletedBeforeNotification(DateOnly NotifiedOn) : Refusal(
    $"The completion date must not be before {NotifiedOn.InWords()}, when the partnership was told of the death.", nameof(ClaimCompletion.CompletedOn));
