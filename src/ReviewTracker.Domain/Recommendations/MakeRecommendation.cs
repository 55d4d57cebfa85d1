using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record MakeRecommendation(
    RecommendationId RecommendationId, ReviewId ReviewId, string? Number, string? Text, RecommendationKind Kind, Scope Scope,
    ImmutableList<BodyId> AddressedTo, string? Theme, string? ReportParagraph, DateOnly On);

public static class MakeRecommendationHandler
{
    /// <param name="numbersTaken">The numbers the review's other recommendations have.</param>
    public static RecommendationMade Handle(MakeRecommendation command, IReadOnlyCollection<string> numbersTaken, DateOnly today)
    {
        var number = Rules.Said(command.Number, "Enter the recommendation's number, as in the report.", nameof(command.Number), 20);
        var text = Rules.Said(command.Text, "Enter what the review recommends.", nameof(command.Text));

        Refuse.When(numbersTaken.Contains(number, StringComparer.OrdinalIgnoreCase), new NumberTaken(number));
        Refuse.When(command.Theme is not null && !Themes.All.Contains(command.Theme), new UnknownTheme());
        Rules.PresentOrPast(command.On, today, "The date of the recommendation");

        return new RecommendationMade(
            command.RecommendationId, command.ReviewId, number, text, command.Kind, command.Scope,
            [.. command.AddressedTo.Distinct()], command.Theme,
            Rules.MaySay(command.ReportParagraph, nameof(command.ReportParagraph), 50), command.On);
    }
}

public sealed record NumberTaken(string Taken)
    : Refusal($"Number {Taken} is already used. Enter another number.", "Number");

public sealed record UnknownTheme() : Refusal("Choose one of the Home Office's themes.", nameof(MakeRecommendation.Theme));
