using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Chooses anew which rules the review follows.</summary>
public sealed record ChooseRegime(string Regime, DateOnly On, string? Reason);

public static class ChooseRegimeHandler
{
    public static RegimeChosen Handle(ChooseRegime command, Review review, DateOnly today)
    {
        review.CheckNotEnded(today);
        OpeningChecks.CheckRegime(command.Regime, nameof(command.Regime));
        review.CheckHappened(command.On, today, "date of the choice", nameof(command.On));
        Refuse.When(command.On < review.Course.Regimes.Max(r => r.On), new BeforeTheFormerChoice());
        Refuse.When(command.Regime == review.Course.RegimeIdOn(today), new RegimeAlreadyInForce());

        return new RegimeChosen(command.Regime, command.On, ReviewChecks.CheckReason(command.Reason, nameof(command.Reason)));
    }
}

public sealed record RegimeAlreadyInForce()
    : Refusal("The review follows these rules already", nameof(ChooseRegime.Regime));

public sealed record BeforeTheFormerChoice()
    : Refusal("The rules were chosen later than that before; give that day or a later one", nameof(ChooseRegime.On));
