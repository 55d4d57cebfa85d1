using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record SendLetter(ActionId ActionId, BodyId Agency, BodyId? To, DateOnly On, Narrative? Note);

public static class SendLetterHandler
{
    public static LetterSent Handle(SendLetter command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);

        Refuse.When(recommendation.Kind is not RecommendationKind.National, new NotNational());
        Rules.Agreed(part);
        Rules.PresentOrPast(command.On, today, "The date of the letter");

        return new LetterSent(
            command.ActionId, command.Agency, command.To, command.On, Rules.MaySay(command.Note, nameof(command.Note)));
    }
}

public sealed record NotNational() : Refusal("Only a national recommendation is carried out by a letter to a department.");
