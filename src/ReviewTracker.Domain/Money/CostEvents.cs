using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>Everything that can happen to one review's costs. Amounts are pounds, more than none, with two decimals.</summary>
public abstract record MoneyOfReviewEvent;

public enum CostKind { ChairAndAuthorFees, LegalAdvice, Advocacy, Translation, Other }

/// <summary>The review's costs are kept from now on. Opens the stream. Belongs to the day it was recorded.</summary>
public sealed record CostsOpened(ReviewId ReviewId) : MoneyOfReviewEvent, IKeyedBy
{
    Guid IKeyedBy.KeyScope => ReviewId.Value;
}

/// <summary>One entry among a review's costs; people who work on different entries are not in each other's way.</summary>
public abstract record CostEvent(CostId CostId) : MoneyOfReviewEvent, ITouchesPart
{
    string ITouchesPart.Part => $"cost/{CostId}";
}

/// <summary>So much is expected to be spent. Belongs to the day it was planned.</summary>
/// <param name="Supplier">A number of the supplier, the order or the invoice; never a name.</param>
/// <param name="Note">What it is for; sealed.</param>
public sealed record CostPlanned(CostId CostId, CostKind Kind, decimal Amount, string? Supplier, Narrative? Note, DateOnly On)
    : CostEvent(CostId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>Somebody was commissioned for so much. Belongs to the day of the order.</summary>
public sealed record CostCommitted(CostId CostId, CostKind Kind, decimal Amount, string? Supplier, Narrative? Note, DateOnly On)
    : CostEvent(CostId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>So much was paid. Belongs to the day of the payment.</summary>
public sealed record CostPaid(CostId CostId, CostKind Kind, decimal Amount, string? Supplier, Narrative? Note, DateOnly On)
    : CostEvent(CostId), IDated
{
    DateOnly IDated.Day => On;
}

/// <summary>An entry said the wrong thing; what it said stays beside it. Belongs to the earlier of its two days.</summary>
public sealed record CostCorrected(
    CostId CostId, CostKind Kind, decimal Amount, string? Supplier, DateOnly On, DateOnly WasOn, Narrative Reason) : CostEvent(CostId), IDated
{
    DateOnly IDated.Day => On < WasOn ? On : WasOn;
    IEnumerable<DateOnly> IDated.FurtherDays => [On < WasOn ? WasOn : On];
}

/// <summary>An entry should not have been made; it stays in the record and counts no more. Belongs to the day it was made for.</summary>
public sealed record CostWithdrawn(CostId CostId, DateOnly WasOn, Narrative Reason) : CostEvent(CostId), IDated
{
    DateOnly IDated.Day => WasOn;
}
