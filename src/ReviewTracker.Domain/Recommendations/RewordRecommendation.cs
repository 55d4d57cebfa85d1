using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record RewordRecommendation(string? Text, Narrative? Reason, DateOnly On);

public static class RewordRecommendationHandler
{
    public static RecommendationReworded Handle(RewordRecommendation command, Recommendation recommendation, DateOnly today)
    {
        var text = Rules.Said(command.Text, "Enter the recommendation's new words.", nameof(command.Text));
        var reason = Rules.Said(command.Reason, "Say why the words change.", nameof(command.Reason));

        Refuse.When(text == recommendation.Text, new SameWords());
        Rules.PresentOrPast(command.On, today, "The date of the change");

        return new RecommendationReworded(text, command.On, reason);
    }
}

public sealed record SameWords() : Refusal("The words are the same as before. Change them, or leave the page.", "Text");
