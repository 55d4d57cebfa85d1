using System.Collections.Immutable;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>
/// A national action is done when the department has answered. A file that calls it complete when the letter went is
/// taken at its word for the letter, not for the completion.
/// </summary>
public static class NationalLetters
{
    public static ImmutableList<DraftRecommendation> Unanswered(ImmutableList<DraftRecommendation> recommendations, Asking asking) =>
        recommendations.ConvertAll(made => made.Scope != Scope.National ? made : made with
        {
            Actions = made.Actions.ConvertAll(action => action with { Parts = action.Parts.ConvertAll(part => Settle(part, asking)) }),
        });

    private static DraftPart Settle(DraftPart part, Asking asking)
    {
        if (part.Completion is not CompletionReading.Completed completed || completed.LetterAnswered >= completed.LetterSent) return part;
        asking.Note(part.Cell,
            "A national action is complete when its letter was answered, and no answer is given: the letter or the text is recorded, no completion is claimed.");
        return part with
        {
            Completion = completed.LetterSent is { } sent
                ? new CompletionReading.LetterWaits(sent, completed.Text) : new CompletionReading.Progress(completed.Text),
        };
    }
}
