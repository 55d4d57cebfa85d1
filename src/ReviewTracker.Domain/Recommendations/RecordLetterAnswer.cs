using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Recommendations;

public sealed record RecordLetterAnswer(ActionId ActionId, BodyId Agency, DateOnly On, Narrative? Reply);

public static class RecordLetterAnswerHandler
{
    public static LetterAnswered Handle(RecordLetterAnswer command, Recommendation recommendation, DateOnly today)
    {
        var part = recommendation.OpenPart(command.ActionId, command.Agency);
        var reply = Rules.Said(command.Reply, "Say what the department answered.", nameof(command.Reply));

        Refuse.When(part.LetterOn is null, new NoLetter());
        Refuse.When(part.LetterAnswered, new AlreadyAnswered());
        Rules.PresentOrPast(command.On, today, "The date of the answer");
        Refuse.When(command.On < part.LetterOn, new BeforeTheLetter(part.LetterOn.Value));

        return new LetterAnswered(command.ActionId, command.Agency, command.On, reply);
    }
}
