using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Gives the review its public name, or a new one; the former is never shown again.</summary>
/// <param name="Name">Without the year, which is added everywhere.</param>
public sealed record ChoosePseudonym(string Name, int YearOfDeath, PseudonymBasis Basis, DateOnly On);

public static class ChoosePseudonymHandler
{
    public const int LongestName = 60;

    public static PseudonymChosen Handle(ChoosePseudonym command, Review review, DateOnly today)
    {
        Refuse.When(review.StageOn(today) is Stage.EnteredInError or Stage.Merged, new ReviewHasEnded(review.StageOn(today).InWords()));
        review.CheckHappened(command.On, today, "date of the choice", nameof(command.On));
        var name = command.Name?.Trim() ?? "";
        Refuse.When(name.Length is 0 or > LongestName || !name.All(IsPartOfName) || !name.Any(char.IsLetter), new NameMalformed());
        Refuse.When(command.YearOfDeath < ReviewChecks.FirstYear || command.YearOfDeath > today.Year,
            new UnlikelyYear("death", command.YearOfDeath, nameof(command.YearOfDeath)));
        Refuse.When(review.YearOfDeath is { } known && known != command.YearOfDeath, new YearAlreadyKnown(review.YearOfDeath ?? 0));

        return new PseudonymChosen(Pseudonym.Of(name), command.YearOfDeath, command.Basis, command.On);
    }

    private static bool IsPartOfName(char c) => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’' or '.' or '&';
}

public sealed record NameMalformed()
    : Refusal($"Enter the public name in letters, at most {ChoosePseudonymHandler.LongestName}, without the year", nameof(ChoosePseudonym.Name));

public sealed record YearAlreadyKnown(int Year)
    : Refusal($"The year of death on record is {Year}; enter the same year", nameof(ChoosePseudonym.YearOfDeath));
