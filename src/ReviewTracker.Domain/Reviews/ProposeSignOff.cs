using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Proposes that the Steering Group sign the review off, now that every action is closed.</summary>
/// <param name="Meeting">The meeting that proposes it; null when the team does.</param>
public sealed record ProposeSignOff(DateOnly On, Narrative? Note, MeetingId? Meeting = null, DecisionId? Decision = null);

public static class ProposeSignOffHandler
{
    /// <param name="openActions">How many actions of the review are neither completed nor closed.</param>
    public static SignOffProposed Handle(ProposeSignOff command, Review review, int openActions, DateOnly today)
    {
        Refuse.When(review.SignOffProposedOn is not null, new AlreadyProposed(review.SignOffProposedOn.GetValueOrDefault()));
        // Whatever would stop the sign-off itself stops its proposal too.
        var signOff = SignOffReviewHandler.Handle(new(command.On, command.Meeting ?? default, command.Decision ?? default), review, openActions, today);
        return new SignOffProposed(signOff.On, command.Note, command.Meeting, command.Decision);
    }
}

public sealed record AlreadyProposed(DateOnly On) : Refusal($"The sign-off was proposed on {On.InWords()} and waits for the Steering Group");
