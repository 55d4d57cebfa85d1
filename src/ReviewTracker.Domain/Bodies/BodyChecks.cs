using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Bodies;

/// <summary>What holds for every name and day of a body.</summary>
internal static class BodyChecks
{
    private const int LongestName = 200;
    private const int LongestShortName = 20;
    private const int FirstYear = 1900;

    /// <param name="others">Every other body: two must not go by one name.</param>
    internal static void CheckNames(string name, string? shortName, BodyId id, IEnumerable<BodyCard> others)
    {
        Refuse.When(string.IsNullOrWhiteSpace(name), new BodyNameMissing());
        Refuse.When(name.Length > LongestName, new BodyNameTooLong(LongestName));
        Refuse.When(shortName?.Length > LongestShortName, new ShortNameTooLong(LongestShortName));
        foreach (var other in others.Where(b => b.Id != id))
        {
            Refuse.When(other.GoesBy(name), new BodyNameTaken(other.Name, "Name"));
            Refuse.When(shortName is not null && other.GoesBy(shortName), new BodyNameTaken(other.Name, "ShortName"));
        }
    }

    internal static void CheckDay(DateOnly day, DateOnly today, string field) =>
        Refuse.When(day.Year < FirstYear || day.Year > today.Year + 50, new UnlikelyBodyYear(day.Year, field));
}

public sealed record BodyNameMissing() : Refusal("Enter the name", "Name");

public sealed record BodyNameTooLong(int Limit) : Refusal($"The name must be {Limit} characters or fewer", "Name");

public sealed record ShortNameTooLong(int Limit) : Refusal($"The short name must be {Limit} characters or fewer", "ShortName");

public sealed record BodyNameTaken(string Other, string At)
    : Refusal($"{Other} goes by this name. Enter a name that belongs to one body only", At);

public sealed record UnlikelyBodyYear(int Year, string At) : Refusal($"Check the year: {Year} cannot be right", At);

public sealed record BodyIsClosed(string Name) : Refusal($"{Name} is closed already");
