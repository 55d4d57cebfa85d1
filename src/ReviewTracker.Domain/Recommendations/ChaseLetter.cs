using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record ChaseLetter(ActionId ActionId, BodyId Agency, DateOnly On);

public static class ChaseLetterHandler
{
    public static LetterChased Handle(ChaseLetter command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);

        Refuse.When(part.LetterOn is null, new NoLetter());
        Refuse.When(part.LetterAnswered, new AlreadyAnswered());
        Rules.PresentOrPast(command.On, today, "The date of the reminder");
        Refuse.When(command.On < part.LetterOn, new BeforeTheLetter(part.LetterOn.Value));

        return new LetterChased(command.ActionId, command.Agency, command.On);
    }
}

public sealed record NoLetter() : Refusal("No letter has been sent yet. Record the letter first.");

public sealed record AlreadyAnswered() : Refusal("The department has already answered.");

public sealed record BeforeTheLetter(DateOnly SentOn)
    : Refusal($"The date must not be before the letter of {SentOn.InWords()}.", "On");
