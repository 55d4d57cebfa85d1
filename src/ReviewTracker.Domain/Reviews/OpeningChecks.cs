using ReviewTracker.Domain.Guidance;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>What is asked of every new review, ours or joined.</summary>
internal static class OpeningChecks
{
    public static void CheckReference(string reference, DateOnly openedOn, bool taken, string field)
    {
        var year = ReviewReference.YearOf(reference);
        Refuse.When(year is null, new ReferenceMalformed(field));
        Refuse.When(year != openedOn.Year, new ReferenceOfAnotherYear(openedOn.Year, field));
        Refuse.When(taken, new ReferenceTaken(reference, field));
    }

    public static void CheckRegime(string regime, string field) =>
        Refuse.When(!Regimes.Knows(regime), new UnknownRegime(field));
}

public sealed record ReferenceMalformed(string At)
    : Refusal($"Enter the reference as year and number, like {ReviewReference.Example}", At);

public sealed record ReferenceOfAnotherYear(int Year, string At)
    : Refusal($"The reference must begin with {Year}, the year of the date given", At);

public sealed record ReferenceTaken(string Reference, string At)
    : Refusal($"{Reference} is taken. References are never used twice: choose the next number", At);

public sealed record UnknownRegime(string At) : Refusal("Choose which rules apply from the list", At);
