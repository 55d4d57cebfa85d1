using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Ends somebody's opening of a review before its time.</summary>
/// <param name="Of">Who opened it.</param>
public sealed record EndCaseOpening(PersonId Of, string? Reason);

public static class EndCaseOpeningHandler
{
    public static CaseOpeningEnded Handle(EndCaseOpening command, Review review, Viewer by, DateTimeOffset now)
    {
        Refuse.When(command.Of != by.Person && !by.Is(Role.Manager), new OthersOpening());
        Refuse.When(!review.Openings.Exists(o => o.By == command.Of && now < o.Until), new OpeningIsOver());

        return new(command.Of, Narrative.Of(command.Reason));
    }
}

public sealed record OthersOpening() : Refusal("Only a manager ends what somebody else opened");

public sealed record OpeningIsOver() : Refusal("This has ended already, so there is nothing left to end");
