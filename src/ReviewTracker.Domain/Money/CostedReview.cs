using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>A review that costs something, as one reader may know it.</summary>
/// <param name="Reference">Null where the reader may count its money and not see whose it is.</param>
/// <param name="Name">The public name, where the reader may know it.</param>
/// <param name="Compared">Whether it is among those whose costs are compared.</param>
public sealed record CostedReview(
    string? Reference, Pseudonym? Name, int? YearOfDeath, DateOnly? PublishedOn, DateOnly? EndedOn, bool Compared, MoneyOfReview Money)
{
    public bool PublishedBy(DateOnly day) => PublishedOn <= day;

    public bool OpenOn(DateOnly day) => !(PublishedOn <= day) && !(EndedOn <= day);
}
