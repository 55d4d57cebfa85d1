using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Partnership;

/// <summary>Chooses how totals of implemented actions count.</summary>
/// <param name="PerPart">Each agency's part counts, instead of each action once.</param>
public sealed record ChooseCounting(ImplementedBy? ImplementedBy, bool PerPart);

public static class ChooseCountingHandler
{
    public static CountingChosen Handle(ChooseCounting command, PartnershipCard partnership)
    {
        Refuse.When(command.ImplementedBy is null, new CountedByNothing());
        var chosen = new CountingChosen(command.ImplementedBy.Value, command.PerPart);
        Refuse.When(chosen == partnership.Counting, new CountedSoAlready());
        return chosen;
    }
}

public sealed record CountedByNothing() : Refusal("Choose which day makes an action implemented", nameof(ChooseCounting.ImplementedBy));

public sealed record CountedSoAlready() : Refusal("Totals are counted so already. Nothing was altered");
