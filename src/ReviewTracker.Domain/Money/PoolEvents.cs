using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>Everything that can happen to the pool as a whole: one stream for the installation.</summary>
public abstract record PoolEvent;

/// <summary>
/// So much was in the pool when its account begins here; what came in or went out before that day is in it already. Opens
/// the stream. Belongs to the day the account begins.
/// </summary>
/// <param name="Amount">Pounds, none or more.</param>
public sealed record PoolOpened(decimal Amount, DateOnly On) : PoolEvent, IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>What was in the pool, or the day its account begins, was said wrongly. Belongs to the earlier of the two days.</summary>
public sealed record OpeningCorrected(decimal Amount, DateOnly On, DateOnly WasOn, Narrative Reason) : PoolEvent, IDated
{
    DateOnly IDated.Day => On < WasOn ? On : WasOn;
    IEnumerable<DateOnly> IDated.FurtherDays => [On < WasOn ? WasOn : On];
}
