using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>What was decided has been carried out.</summary>
public sealed record CarryOutDecision(DecisionId DecisionId, Narrative? Outcome, DateOnly On);

public static class CarryOutDecisionHandler
{
    public static DecisionCarriedOut Handle(CarryOutDecision command, Meeting meeting, DateOnly today)
    {
        var decision = meeting.Decisions.Find(d => d.Id == command.DecisionId);
        Refuse.When(decision is null, new UnknownDecision());
        Refuse.When(!decision.ToBeCarriedOut, new NobodyCarriesItOut());
        Refuse.When(decision.CarriedOut, new CarriedOutAlready());
        Refuse.When(decision.Superseded, new AlreadySuperseded());
        Refuse.When(command.On > today || command.On < meeting.HeldOn, new CarriedOutWhen());
        return new DecisionCarriedOut(command.DecisionId, command.Outcome, command.On);
    }
}

public sealed record NobodyCarriesItOut() : Refusal("This decision names nobody to carry it out, so it is done by being made.");

public sealed record CarriedOutAlready() : Refusal("This decision has been carried out already.");

public sealed record CarriedOutWhen()
    : Refusal("Enter the day it was carried out: on or after the meeting's, and not in the future.", nameof(CarryOutDecision.On));
